import path from 'node:path';
import type { Attribute, Block, Template } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { isTemplateFile } from '../../template/parse-template-file.js';
import { literalString } from '../../template/queries/literal-value.js';
import { topBlocks } from '../terraform/top-blocks.js';
import { memoized } from '../../platform/memoized.js';

/** A `module` block whose source is written out. */
export interface ModuleCall {
  block: Block;
  /** `module.web` */
  address: string;
  /** The argument `source`. */
  argument: Attribute;
  source: string;
  /** Of a local source: the folder inside the template, `''` for the root; begins with `..` when it leads out. */
  folder?: string;
}

/** The module calls of the root and of the local modules. */
export function moduleCalls(template: Template): ModuleCall[] {
  return topBlocks(template).flatMap(({ address, block }) => {
    const argument = block.type === 'module' ? attributeOf(block.body, 'source') : undefined;
    const source = literalString(argument?.value);
    if (!argument || source === undefined) return [];
    return [{ block, address, argument, source, folder: localFolder(block.file.module, source) }];
  });
}

/** Whether a folder inside the template holds Terraform files. */
export function hasModule(template: Template, folder: string): boolean {
  return moduleFolders(template).has(folder || '.');
}

const moduleFolders = memoized((template: Template): ReadonlySet<string> => {
  const terraform = template.contents.filter(({ name }) => isTemplateFile(name));
  return new Set(terraform.map(({ name }) => path.posix.dirname(path.posix.normalize(name))));
});

/** To Terraform a source is local only when it begins with `./` or `../`. */
function localFolder(from: string, source: string): string | undefined {
  if (!/^\.\.?(?:\/|$)/.test(source)) return undefined;
  const folder = path.posix.join(from, source).replace(/\/$/, '');
  return folder === '.' ? '' : folder;
}
