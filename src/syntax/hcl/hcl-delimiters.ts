import type { DelimiterDialect } from './delimiter-dialect.js';
import { balanceDelimiters, type BalancedTokens } from './delimiters.js';
import { HCL_CLOSERS, type HclToken, type HclTokenKind } from './hcl-token.js';

const SOLID: ReadonlySet<HclTokenKind> = new Set(['${', '%{', 'heredoc-open', 'quote-open']);
const AFTER_NAME: ReadonlySet<HclTokenKind> = new Set(['=', 'ident', 'quote-open', '{']);
const IN_HEAD: ReadonlySet<HclTokenKind> = new Set(['ident', 'quote-close', 'quote-open', 'text']);
const VALUES: ReadonlySet<HclTokenKind> = new Set(['(', '[', 'ident', 'number', 'quote-open', '{']);
const OUTERMOST = new Set([
  'data',
  'locals',
  'module',
  'output',
  'provider',
  'resource',
  'terraform',
  'variable',
]);

/** Makes the brackets of HCL tokens match, as `balanceDelimiters` does. */
export function balanceHcl(tokens: HclToken[], text: string): BalancedTokens<HclTokenKind> {
  const wordAt = (index: number): string => text.slice(tokens[index]!.start, tokens[index]!.end);
  const kindAt = (index: number): HclTokenKind => tokens[index]?.kind ?? 'eof';
  /** `"key" =` or `"key":` in an object. */
  const isQuotedKey = (index: number): boolean =>
    kindAt(index) === 'quote-open' &&
    kindAt(index + 2) === 'quote-close' &&
    (kindAt(index + 3) === ':' || kindAt(index + 3) === '=');
  const dialect: DelimiterDialect<HclTokenKind> = {
    closers: HCL_CLOSERS,
    solid: SOLID,
    commaOutside: false,
    startsItem(index) {
      const isName = kindAt(index) === 'ident' && AFTER_NAME.has(kindAt(index + 1));
      if (isQuotedKey(index) || (isName && !['for', 'if'].includes(wordAt(index)))) return 'argument';
      return VALUES.has(kindAt(index)) ? 'value' : undefined;
    },
    startsOutermost(index) {
      return ['quote-open', '{'].includes(kindAt(index + 1)) && OUTERMOST.has(wordAt(index));
    },
    headWithoutOpener(index) {
      if (isQuotedKey(index) && kindAt(index + 4) === 'newline') return { end: index + 3, opens: '{[' };
      if (kindAt(index) !== 'ident') return undefined;
      let end = index;
      while (IN_HEAD.has(kindAt(end + 1))) end++;
      if (kindAt(end + 1) === 'newline') return { end, opens: '{' };
      if (kindAt(index + 1) !== '=') return undefined;
      end = index + 1;
      while (!['newline', 'eof'].includes(kindAt(end + 1))) end++;
      return { end, opens: end === index + 1 ? '{[(' : '(' };
    },
  };
  return balanceDelimiters(tokens, text, dialect);
}
