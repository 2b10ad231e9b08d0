import path from 'node:path/posix';
import type { TemplateFile } from './model.js';
import { attributeOf, blocksOf } from './queries/attribute-of.js';
import { literalString } from './queries/literal-value.js';

/**
 * The folders of the local modules that a file calls, inside the template: `source = "./modules/vpc"` is
 * `modules/vpc`. A source that leads out of the template, or is not local, gives none.
 */
export function localModulesOf(file: TemplateFile): string[] {
  return blocksOf(file.body, 'module').flatMap((block) => {
    const source = literalString(attributeOf(block.body, 'source')?.value);
    if (!source || !/^\.\.?(?:\/|$)/.test(source)) return [];
    const folder = path.join(file.module, source).replace(/\/$/, '');
    return folder === '..' || folder.startsWith('../') || folder === '.' ? [] : [folder];
  });
}
