import { lexIllegal } from './hcl-illegal-character.js';
import { HclLexerState, MAX_FRAMES, type HclLexerFrame } from './hcl-lexer-state.js';
import { recoverFromString } from './hcl-string-recovery.js';
import { lexTemplate } from './hcl-template-lexer.js';
import type { HclToken, HclTokenKind } from './hcl-token.js';
import type { SyntaxMistake } from '../syntax-mistake.js';
import { hclTextMessages } from '../messages.js';

const IDENT = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
const NEARLY_HEREDOC = /<<-?[ \t]*(["']?)([\p{ID_Start}_][\p{ID_Continue}-]*)\1[ \t]*\r?\n/uy;
const SYMBOLS = ['...', '&&', '||', '==', '!=', '<=', '>=', '=>', '::'] as const;
const SINGLE = new Set<string>('{}[]()=.,:?!<>+-*/%');

/**
 * Cuts HCL into tokens and goes on after every mistake. With `template`, the text is what stands inside the quotes of
 * a JSON string: text with `${…}` and `%{…}`. Tokens end with one `eof`.
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function lexHcl(
  text: string,
  options: { template?: boolean } = {},
): { tokens: HclToken[]; mistakes: SyntaxMistake[] } {
  const lexer = new HclLexer(text);
  if (options.template) lexer.open('bare');
  lexer.run();
  return { tokens: lexer.tokens, mistakes: lexer.mistakes };
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isAsciiWord(code: number): boolean {
  return isAsciiLetter(code) || (code >= 48 && code <= 57) || code === 45;
}

class HclLexer extends HclLexerState {
  run(): void {
    for (;;) {
      const frame = this.stack.at(-1);
      if (this.at >= this.text.length) {
        if (frame && frame.kind !== 'bare') recoverFromString(this, 'end');
        else break;
      } else if (frame === undefined || frame.kind === 'interpolation') this.#code(frame);
      else lexTemplate(this, frame);
    }

    this.push('eof', this.text.length);
  }

  #code(frame: HclLexerFrame | undefined): void {
    const { text, at } = this;
    const character = text[at]!;
    switch (character) {
      case '\t':
      case ' ': {
        this.at++;
        return;
      }

      case '\n': {
        if (frame && this.strict) recoverFromString(this, 'line');
        else this.push('newline', at + 1);
        return;
      }

      case '\r': {
        if (text[at + 1] === '\n') this.push('newline', at + 2);
        else lexIllegal(this);
        return;
      }

      case '#': {
        this.at = this.lineEnd(at);
        return;
      }

      case '"': {
        if (this.stack.length >= MAX_FRAMES) {
          recoverFromString(this, 'depth');
          return;
        }

        this.open('quote');
        this.push('quote-open', at + 1);
        return;
      }

      case '/': {
        if (text[at + 1] === '/') this.at = this.lineEnd(at);
        else if (text[at + 1] === '*') this.#blockComment();
        else this.push('/', at + 1);
        return;
      }

      case '{': {
        if (frame) frame.braces++;
        this.push('{', at + 1);
        return;
      }

      case '}': {
        if (frame?.braces === 0) this.#closeInterpolation(at + 1);
        else {
          if (frame) frame.braces--;
          this.push('}', at + 1);
        }

        return;
      }

      case '~': {
        if (frame?.braces === 0 && text[at + 1] === '}') this.#closeInterpolation(at + 2);
        else lexIllegal(this);
        return;
      }

      case '<': {
        if (text[at + 1] === '<') this.#heredocStart();
        else this.#symbol(at);
        return;
      }

      default: {
        this.#word(at);
      }
    }
  }

  #word(at: number): void {
    const code = this.text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      NUMBER.lastIndex = at;
      NUMBER.test(this.text);
      this.push('number', NUMBER.lastIndex);
      return;
    }

    let end = at;
    if (isAsciiLetter(code))
      do end++;
      while (isAsciiWord(this.text.charCodeAt(end)));
    if (!(this.text.charCodeAt(end) > 127)) {
      if (end > at) this.push('ident', end);
      else this.#symbol(at);
      return;
    }

    IDENT.lastIndex = at;
    if (IDENT.test(this.text)) this.push('ident', IDENT.lastIndex);
    else this.#symbol(at);
  }

  #symbol(at: number): void {
    const long = SYMBOLS.find((symbol) => this.text.startsWith(symbol, at));
    if (long) this.push(long, at + long.length);
    else if (SINGLE.has(this.text[at]!)) this.push(this.text[at] as HclTokenKind, at + 1);
    else lexIllegal(this);
  }

  #closeInterpolation(end: number): void {
    this.stack.pop();
    this.push('template-close', end);
    const outer = this.stack.at(-1);
    if (outer) outer.lineStart = false;
  }

  #blockComment(): void {
    const end = this.text.indexOf('*/', this.at + 2);
    if (end === -1) {
      this.mistake('unclosed-comment', hclTextMessages.unclosedComment(), this.at, this.at + 2);
      this.at = this.text.length;
    } else this.at = end + 2;
  }

  #heredocStart(): void {
    const { at, text } = this;
    HEREDOC.lastIndex = at;
    const exact = HEREDOC.exec(text);
    NEARLY_HEREDOC.lastIndex = at;
    const near = exact ? undefined : NEARLY_HEREDOC.exec(text);
    const nearly = near && this.heredocEnds.nearly(near[2]!, at + near[0].length) ? near : undefined;
    const marker = exact?.[1] ?? nearly?.[2];
    if (!marker || this.stack.length >= MAX_FRAMES) {
      lexIllegal(this, at + 2);
      return;
    }

    if (nearly) {
      const opening = `<<${text[at + 2] === '-' ? '-' : ''}${marker}`;
      this.mistake(
        'heredoc-start',
        hclTextMessages.heredocStart({ opening }),
        at,
        at + nearly[0].trimEnd().length,
      );
    }

    this.open('heredoc', marker);
    this.push('heredoc-open', at + (exact ?? nearly!)[0].length);
    if (this.strict && !this.heredocEnds.exact(marker, this.at)) recoverFromString(this, 'end');
  }
}
