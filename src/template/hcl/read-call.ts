import type { HclToken } from '../../syntax/hcl/hcl-token.js';
import type { Expression } from '../model.js';
import { separated, type HclReader } from './hcl-reader.js';
import { hclMessages } from './messages.js';

/** `name(a, b...)`, its name taken already; also `provider::name::function(…)`. */
export function readCall(reader: HclReader, first: HclToken): Expression {
  let name = reader.textOf(first);
  while (reader.takeIf('::')) {
    const part = reader.takeIf('ident');
    if (!part) {
      reader.missing('missing-name', hclMessages.nameAfterColonsMissing());
      break;
    }

    name += `::${reader.textOf(part)}`;
  }

  const nameSpan = { start: first.start, end: reader.lastEnd };
  if (reader.peek().kind !== '(') {
    reader.missing('missing-arguments', hclMessages.colonsWithoutCall({ call: `${name}(…)` }));
    reader.lost = true;
    return { kind: 'invalid', span: nameSpan };
  }

  reader.take();
  const found: Expression[] = [];
  let expandFinal = false;
  reader.inside(false, () =>
    separated(reader, ')', () => {
      found.push(reader.expression(reader));
      if (reader.lost || !reader.takeIf('...')) return;
      expandFinal = true;
      if (reader.peek().kind !== ')')
        reader.mistake('unexpected-text', hclMessages.expansionNotLast(), reader.peek());
    }),
  );
  return {
    kind: 'call',
    name,
    nameSpan,
    arguments: found,
    expandFinal,
    span: { start: first.start, end: reader.lastEnd },
  };
}
