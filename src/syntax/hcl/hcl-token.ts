/** Tokens that mean what they spell. */
export type HclSymbol =
  | '!'
  | '!='
  | '%'
  | '&&'
  | '('
  | ')'
  | '*'
  | '+'
  | ','
  | '-'
  | '.'
  | '...'
  | '/'
  | ':'
  | '::'
  | '<'
  | '<='
  | '='
  | '=='
  | '=>'
  | '>'
  | '>='
  | '?'
  | '['
  | ']'
  | '{'
  | '||'
  | '}';

/**
 * `${` and `%{` include a `~` after them, `template-close` is their `}` with a `~` before it. A `heredoc-open` ends
 * after its line, a `heredoc-close` is the closing word alone. `text` is what is between the parts of a string
 * or heredoc, still escaped. `invalid` is a stretch that the lexer has reported already.
 */
export type HclTokenKind =
  | HclSymbol
  | '${'
  | '%{'
  | 'eof'
  | 'heredoc-close'
  | 'heredoc-open'
  | 'ident'
  | 'invalid'
  | 'newline'
  | 'number'
  | 'quote-close'
  | 'quote-open'
  | 'template-close'
  | 'text';

/** Offsets in UTF-16 units. A token that was put in to close something left open is empty. */
export interface HclToken {
  kind: HclTokenKind;
  start: number;
  end: number;
}

/** The closing token of each opening one. */
export const HCL_CLOSERS: Readonly<Partial<Record<HclTokenKind, HclTokenKind>>> = {
  '${': 'template-close',
  '%{': 'template-close',
  '(': ')',
  '[': ']',
  'heredoc-open': 'heredoc-close',
  'quote-open': 'quote-close',
  '{': '}',
};
