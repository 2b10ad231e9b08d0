import type { Span } from '../../syntax/source-text.js';
import type { Block, Expression, LiteralExpression, Template, TemplateFile } from '../../template/model.js';
import { childrenOf } from '../../template/queries/children-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import { walkAttributes } from '../../template/queries/walk-attributes.js';
import { isTrue } from '../terraform/boolean-argument.js';
import { memoized } from '../../platform/memoized.js';

/** Where a string is. */
interface Place {
  /** The argument it is in: `user_data`, also of a string inside a call. */
  argument: string;
  file: TemplateFile;
  address: string;
  /** The outermost block's type: `provider`, `resource`, … */
  blockType: string;
}

/** A string that a template holds, and what is known about it. */
export interface WrittenString extends Place {
  /** The argument, the object's key or the variable that it is the value of; nothing inside a list or a call. */
  name?: string;
  /** Without interpolation: its value. */
  value?: string;
  /** As it is written, quotes and escapes included, to search in; offsets count from `span.start`. */
  raw: string;
  span: Span;
}

/** Arguments that are read by people, and where a word is not a value. */
const PROSE = new Set(['description', 'error_message']);

/**
 * Every string in which a secret could stand, of the root and of the local modules. Left out are descriptions, and
 * the default of a sensitive variable, which is the matter of a rule of its own. Looked up once a template.
 */
export const writtenStrings = memoized((template: Template): readonly WrittenString[] => {
  const found: WrittenString[] = [];
  for (const file of template.files) for (const block of file.body.blocks) collect(block, found);
  return found;
});

function collect(top: Block, found: WrittenString[]): void {
  if (top.type === 'variable' && isTrue(top.body, 'sensitive')) return;
  walkAttributes(top, ({ address, attribute, block }) => {
    if (PROSE.has(attribute.name)) return;
    const isDefault = block === top && top.type === 'variable' && attribute.name === 'default';
    const name = isDefault ? top.labels[0]?.text : attribute.name;
    const place = { argument: attribute.name, file: attribute.file, address, blockType: top.type };
    collectStrings(attribute.value, name, place, found);
  });
}

function collectStrings(
  expression: Expression,
  name: string | undefined,
  place: Place,
  found: WrittenString[],
): void {
  if (expression.kind === 'template' || isString(expression)) {
    const { span } = expression;
    const { address, argument, blockType, file } = place;
    const raw = file.source.text.slice(span.start, span.end);
    found.push({ address, argument, blockType, file, name, value: literalString(expression), raw, span });
    if (expression.kind === 'literal') return;
  }

  if (expression.kind === 'object') {
    for (const item of expression.items) {
      const key = literalString(item.key);
      const address = `${place.address}.${key ?? '?'}`;
      collectStrings(item.value, key, { ...place, address }, found);
    }
  } else if (expression.kind === 'conditional') {
    collectStrings(expression.whenTrue, name, place, found);
    collectStrings(expression.whenFalse, name, place, found);
  } else {
    for (const child of childrenOf(expression)) collectStrings(child, undefined, place, found);
  }
}

function isString(expression: Expression): expression is LiteralExpression {
  return expression.kind === 'literal' && typeof expression.value === 'string';
}
