import { balanceDelimiters, type DelimiterDialect } from './delimiters.js';
import { HCL_CLOSERS, type HclToken, type HclTokenKind } from './hcl-token.js';
import type { SyntaxMistake } from './syntax-mistake.js';

const SOLID: ReadonlySet<HclTokenKind> = new Set(['${', '%{', 'heredoc-open', 'quote-open']);
const AFTER_NAME: ReadonlySet<HclTokenKind> = new Set(['=', 'ident', 'quote-open', '{']);
const IN_HEAD: ReadonlySet<HclTokenKind> = new Set(['ident', 'quote-close', 'quote-open', 'text']);

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
export function balanceHcl(
  tokens: HclToken[],
  text: string,
): { tokens: HclToken[]; mistakes: SyntaxMistake[] } {
  const dialect: DelimiterDialect<HclTokenKind> = {
    closers: HCL_CLOSERS,
    solid: SOLID,
    commaOutside: false,
    startsItem(index) {
      const token = tokens[index]!;
      if (token.kind !== 'ident' || !AFTER_NAME.has(tokens[index + 1]?.kind ?? 'eof')) return false;
      const word = text.slice(token.start, token.end);
      return word !== 'for' && word !== 'if';
    },
    startsOutermost(index) {
      const next = tokens[index + 1]?.kind;
      return (
        (next === 'quote-open' || next === '{') &&
        OUTERMOST.has(text.slice(tokens[index]!.start, tokens[index]!.end))
      );
    },
    headWithoutBrace(index) {
      if (tokens[index]!.kind !== 'ident') return undefined;
      let end = index;
      while (IN_HEAD.has(tokens[end + 1]?.kind ?? 'eof')) end++;
      return tokens[end + 1]?.kind === 'newline' ? end : undefined;
    },
  };
  return balanceDelimiters(tokens, text, dialect);
}
