import { stat } from 'node:fs/promises';
import { UsageError } from '../errors/koo-error.js';
import { placeOf } from './place-of.js';
import type { Project, TemplateDeclaration } from './project.js';
import { projectMessages } from './messages.js';
import { posixRelative } from '../platform/posix-path.js';

/**
 * Checks that the templates which koo.yaml declares exist, before they are read.
 *
 * @param declarations Defaults to all of the project
 * @throws UsageError `TEMPLATE_NOT_FOUND` with the place in koo.yaml
 */
export async function checkTemplatePaths(
  project: Project,
  declarations: readonly TemplateDeclaration[] = project.templates,
): Promise<void> {
  for (const declaration of declarations) {
    try {
      await stat(declaration.path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') continue;
      const shown = posixRelative(project.root, declaration.path);
      throw new UsageError(
        'TEMPLATE_NOT_FOUND',
        projectMessages.templateMissing({ key: declaration.key, path: shown }),
        {
          cause: error,
          hints: [projectMessages.correctPath()],
          place: placeOf(project, ['templates', project.templates.indexOf(declaration), 'path']),
        },
      );
    }
  }
}
