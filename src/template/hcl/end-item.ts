import type { HclTokenKind } from '../../source/hcl-token.js';
import type { HclReader } from './hcl-reader.js';

const NEXT_ITEM: ReadonlySet<HclTokenKind> = new Set(['=', 'quote-open', '{']);

/** After an item its line ends. What else stands there is one mistake, whether an item, a comma or a mystery. */
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
    reader.mistake(
      'unexpected-comma',
      'Arguments are separated by new lines, not by commas. Delete it.',
      token,
    );
    if (reader.peek().kind !== 'newline' && !NEXT_ITEM.has(reader.peekSecond().kind))
      reader.skipTo('newline');
    return;
  }

  const begins = kind === 'ident' && token.start > reader.lastEnd && NEXT_ITEM.has(reader.peekSecond().kind);
  if (kind === '}' || begins) {
    reader.missing('missing-newline', 'A new line has to begin here.');
    return;
  }

  reader.mistake(
    'unexpected-text',
    `"${reader.textOf(token)}" does not belong here. Is an operator or a new line missing?`,
    token,
  );
  reader.lost = true;
  reader.skipTo('newline');
  reader.lost = false;
}
