import type { HclTokenKind } from '../../syntax/hcl/hcl-token.js';
import type { HclReader } from './hcl-reader.js';
import { hclMessages } from './messages.js';

const NEXT_ITEM: ReadonlySet<HclTokenKind> = new Set(['=', 'quote-open', '{']);

/** After an item its line ends. Anything else there is one mistake: an item, a comma, or other text. */
export function endItem(reader: HclReader): void {
  if (reader.lost) {
    reader.skipTo('newline');
    reader.lost = false;
    return;
  }

  const token = reader.peek();
  const { kind } = token;
  if (kind === 'newline' || kind === 'eof' || (kind === '}' && token.start === token.end)) return;
  if (kind === 'invalid') {
    reader.take();
    return;
  }

  if (kind === ',') {
    reader.take();
    reader.mistake('unexpected-comma', hclMessages.commaAfterArgument(), token);
    if (reader.peek().kind !== 'newline' && !NEXT_ITEM.has(reader.peekSecond().kind))
      reader.skipTo('newline');
    return;
  }

  const begins = kind === 'ident' && token.start > reader.lastEnd && NEXT_ITEM.has(reader.peekSecond().kind);
  if (kind === '}' || begins) {
    reader.missing('missing-newline', hclMessages.newLineMissing());
    return;
  }

  reader.mistake('unexpected-text', hclMessages.afterArgument({ text: reader.textOf(token) }), token);
  reader.lost = true;
  reader.skipTo('newline');
  reader.lost = false;
}
