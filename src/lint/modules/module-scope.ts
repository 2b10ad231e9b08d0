import type { Attribute, Block, Template, TemplateFile } from '../../template/model.js';
import type { Reference } from '../../template/queries/references.js';
import type { AttributePlace } from '../../template/queries/walk-attributes.js';
import { addressOf } from '../../template/queries/address-of.js';
import { blocksOf } from '../../template/queries/attribute-of.js';
import { hasRightNames, schemaOf } from '../terraform/own-blocks.js';
import { TOP_BLOCKS } from '../terraform/terraform-blocks.js';
import { walkReferences } from '../../template/queries/walk-references.js';
import { memoized } from '../../platform/memoized.js';

/** A reference and the argument it is in. */
export interface ReferenceUse {
  reference: Reference;
  place: AttributePlace;
  /** The outermost block around it. */
  topBlock: Block;
}

/** One module of a template (the root or a local one): a name means the same thing throughout it. */
export interface ModuleScope {
  /** `''` for the root, else the module's folder. */
  module: string;
  files: TemplateFile[];
  blocks: Block[];
  /** False when part of the module could not be read: what seems to be missing may be there. */
  complete: boolean;
  /** By name; of a name that is declared twice, the first. */
  variables: ReadonlyMap<string, Block>;
  locals: ReadonlyMap<string, Attribute>;
  outputs: ReadonlyMap<string, Block>;
  /** Addresses of what else can be referred to: `resource.t.n`, `data.t.n`, `module.m`. */
  declared: ReadonlyMap<string, Block>;
  uses: ReferenceUse[];
}

/** In these a name says which block is meant, not a value that has to exist. */
const NO_VALUES_INSIDE = new Set(['moved', 'removed', 'import', 'terraform']);

/** Problems after which every block of the file is still in the model. */
const NOTHING_LOST = new Set([
  'bad-escape',
  'brace-on-next-line',
  'comment',
  'comment-as-name',
  'control-character',
  'duplicate-argument',
  'duplicate-name',
  'shell-expansion',
  'trailing-comma',
]);

/** The modules of a template, the root first. They are made once for each template. */
export const moduleScopes = memoized((template: Template): ModuleScope[] => {
  const files = new Map<string, TemplateFile[]>([['', []]]);
  for (const file of template.files) {
    const group = files.get(file.module);
    if (group) group.push(file);
    else files.set(file.module, [file]);
  }

  return [...files].map(([module, group]) => scopeOf(template, module, group));
});

/** The module that RFS starts from. */
export function rootScope(template: Template): ModuleScope {
  return moduleScopes(template)[0]!;
}

function scopeOf(template: Template, module: string, files: TemplateFile[]): ModuleScope {
  const blocks = files.flatMap((file) => file.body.blocks);
  const variables = new Map<string, Block>();
  const outputs = new Map<string, Block>();
  const locals = new Map<string, Attribute>();
  const declared = new Map<string, Block>();
  const firstWins = <Value>(map: Map<string, Value>, name: string | undefined, value: Value): void => {
    if (name !== undefined && !map.has(name)) map.set(name, value);
  };

  for (const block of blocks) {
    switch (block.type) {
      case 'variable': {
        firstWins(variables, block.labels[0]?.text, block);
        break;
      }

      case 'output': {
        firstWins(outputs, block.labels[0]?.text, block);
        break;
      }

      case 'locals': {
        for (const attribute of block.body.attributes) firstWins(locals, attribute.name, attribute);
        break;
      }

      case 'data':
      case 'module':
      case 'resource': {
        firstWins(declared, addressOf(block), block);
        break;
      }

      case 'check': {
        for (const inner of blocksOf(block.body, 'data')) firstWins(declared, addressOf(inner), inner);
        break;
      }

      default:
    }
  }

  const sources = new Set(files.map((file) => file.source));
  const elsewhere = new Set(template.extensions.map((file) => file.source));
  const isRead =
    files.every(({ body }) => body.attributes.length === 0) &&
    blocks.every((block) => {
      const schema = schemaOf(TOP_BLOCKS, block.type);
      return schema && hasRightNames(block, schema);
    });
  const complete =
    isRead &&
    !template.problems.some(
      ({ code, reader, source }) =>
        (reader === 'archive' && !elsewhere.has(source)) || (sources.has(source) && !NOTHING_LOST.has(code)),
    );
  const uses = files.flatMap((file) => usesIn(file));
  return { module, files, blocks, complete, variables, locals, outputs, declared, uses };
}

function usesIn(file: TemplateFile): ReferenceUse[] {
  const uses: ReferenceUse[] = [];
  for (const topBlock of file.body.blocks) {
    const namesOnly = NO_VALUES_INSIDE.has(topBlock.type);
    walkReferences(topBlock, (reference, place) => {
      if (namesOnly && reference.kind !== 'var' && reference.kind !== 'local') return;
      uses.push({ reference, place, topBlock });
    });
  }

  return uses;
}
