import { UsageError } from '../errors/koo-error.js';
import { projectMessages } from './messages.js';
import { missingPaths } from './missing-paths.js';
import type { Project, TemplateDeclaration } from './project.js';

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
  const missing = await missingPaths(
    project,
    declarations.map(({ key, path }) => ({
      at: ['templates', project.templates.findIndex((one) => one.key === key), 'path'],
      key,
      path,
    })),
  );
  if (!missing) return;
  const { first, more } = missing;
  throw new UsageError(
    'TEMPLATE_NOT_FOUND',
    first.length === 1
      ? projectMessages.templateMissing(first[0])
      : projectMessages.templatesMissing({ more, templates: first }),
    { hints: [projectMessages.correctPath()], place: first[0].place },
  );
}
