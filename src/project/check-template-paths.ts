import { stat } from 'node:fs/promises';
import { UsageError } from '../errors/koo-error.js';
import { placeOf } from './place-of.js';
import type { Project, TemplateDeclaration } from './project.js';
import { projectMessages } from './messages.js';
import { posixRelative } from '../platform/posix-path.js';

/** Templates in one message. */
const MAX_NAMED = 20;

/**
 * Checks that the templates which koo.yaml declares exist, before they are read.
 *
 * @param declarations Defaults to all of the project
 * @throws UsageError `TEMPLATE_NOT_FOUND` with the place in koo.yaml of the first, which names all
 */
export async function checkTemplatePaths(
  project: Project,
  declarations: readonly TemplateDeclaration[] = project.templates,
): Promise<void> {
  const missing: TemplateDeclaration[] = [];
  for (const declaration of declarations) {
    try {
      await stat(declaration.path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') missing.push(declaration);
    }
  }

  const [first] = missing;
  if (!first) return;
  const shown = missing.map(({ key, path }) => ({ key, path: posixRelative(project.root, path) }));
  const place = ({ key }: TemplateDeclaration): string =>
    placeOf(project, ['templates', project.templates.findIndex((one) => one.key === key), 'path']);
  throw new UsageError(
    'TEMPLATE_NOT_FOUND',
    missing.length === 1
      ? projectMessages.templateMissing(shown[0]!)
      : projectMessages.templatesMissing({
          templates: missing
            .slice(0, MAX_NAMED)
            .map((one, index) => ({ ...shown[index]!, place: place(one) })),
          more: Math.max(0, missing.length - MAX_NAMED),
        }),
    { hints: [projectMessages.correctPath()], place: place(first) },
  );
}
