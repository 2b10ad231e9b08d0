import type { HclToken, HclTokenKind } from '../../syntax/hcl/hcl-token.js';
import type { HclReader } from './hcl-reader.js';
import { hclMessages } from './messages.js';

const CONTINUES: ReadonlySet<HclTokenKind> = new Set([
  '!=',
  '%',
  '&&',
  '*',
  '+',
  '-',
  '.',
  '/',
  ':',
  '<',
  '<=',
  '==',
  '>',
  '>=',
  '?',
  '||',
] as const);

/** Passes over what is neither an argument nor a block; lines that go on with an operator are one mistake. */
export function skipStrayText(reader: HclReader, token: HclToken): void {
  if (CONTINUES.has(token.kind)) {
    if (!reader.wrapped) reader.mistake('operator-on-new-line', hclMessages.operatorOnNewLine(), token);
    skipContinuation(reader);
  } else if (token.kind !== 'invalid') {
    reader.mistake('unexpected-text', hclMessages.textInBody({ text: reader.textOf(token) }), token);
  }

  reader.lost = true;
}

/** All the lines that begin with an operator, as one mistake. */
function skipContinuation(reader: HclReader): void {
  do {
    reader.skipLines();
    reader.skipTo('newline');
  } while (CONTINUES.has(reader.ahead()[0].kind));
}
