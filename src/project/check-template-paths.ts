import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../errors/koo-error.js';
import { placeOf } from './place-of.js';
import type { Project, TemplateDeclaration } from './project.js';

/**
 * That the templates which koo.yaml declares are there, for those who are about to read them.
 *
 * @param declarations All of the project unless told
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
      const shown = path.relative(project.root, declaration.path).replaceAll(path.sep, '/');
      throw new UsageError(
        'TEMPLATE_NOT_FOUND',
        `The template ${declaration.key} is declared, and its path ${shown} does not exist.`,
        {
          cause: error,
          hints: ['Correct `path`; it is relative to the folder of koo.yaml.'],
          place: placeOf(project, ['templates', project.templates.indexOf(declaration), 'path']),
        },
      );
    }
  }
}
