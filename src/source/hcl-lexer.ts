import { FULL_WIDTH, OTHER_QUOTES, illegalCharacterMessage } from './hcl-characters.js';
import { HclLexerState, type HclLexerFrame } from './hcl-lexer-state.js';
import { recoverFromString } from './hcl-string-recovery.js';
import type { HclToken, HclTokenKind } from './hcl-token.js';
import type { SyntaxMistake } from './syntax-mistake.js';

/** Deeper strings in `${…}` in strings than any author writes. */
const MAX_FRAMES = 200;

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
      else this.#template(frame);
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
        else this.#illegal(at);
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
        else this.#illegal(at);
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
    else this.#illegal(at);
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
      this.mistake('unclosed-comment', 'This comment has no end. Close it with "*/".', this.at, this.at + 2);
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
      this.#illegal(at, at + 2);
      return;
    }

    if (nearly) {
      const message = `Write <<${text[at + 2] === '-' ? '-' : ''}${marker} without quotes or blanks, and end the line there.`;
      this.mistake('heredoc-start', message, at, at + nearly[0].trimEnd().length);
    }

    this.open('heredoc', marker);
    this.push('heredoc-open', at + (exact ?? nearly!)[0].length);
    if (this.strict && !this.heredocEnds.exact(marker, this.at)) recoverFromString(this, 'end');
  }

  /** A character that the language has not: understood where it is clear what was meant. */
  #illegal(at: number, end = at + String.fromCodePoint(this.text.codePointAt(at)!).length): void {
    const character = this.text.slice(at, end);
    const meant = FULL_WIDTH.get(character);
    if (meant) {
      this.mistake(
        'illegal-character',
        `"${character}" is a full-width character. Write "${meant.write}".`,
        at,
        end,
      );
      this.push(meant.token, end);
      return;
    }

    const last = this.mistakes.at(-1);
    const lastToken = this.tokens.at(-1);
    if (last?.code === 'illegal-character' && last.span.end === at && lastToken?.kind === 'invalid') {
      last.span.end = end;
      lastToken.end = end;
      this.at = end;
      return;
    }

    const closing = OTHER_QUOTES.get(character);
    const close = closing ? this.text.slice(0, this.lineEnd(at)).indexOf(closing, end) : -1;
    if (close === -1) {
      this.mistake('illegal-character', illegalCharacterMessage(character), at, end);
      this.push('invalid', end);
    } else {
      this.mistake('wrong-quotes', 'Text stands in double quotes: write "…".', at, close + 1);
      this.push('invalid', close + 1);
    }
  }

  #template(frame: HclLexerFrame): void {
    const { text } = this;
    const start = this.at;
    const quoted = frame.kind === 'quote';
    let at = start;
    for (; at < text.length; at++) {
      if (frame.lineStart && frame.kind === 'heredoc') {
        const close = this.#heredocEnd(frame, at);
        if (close) {
          if (at > start) this.push('text', at);
          this.at = close.start;
          this.push('heredoc-close', close.end);
          this.stack.pop();
          return;
        }

        frame.lineStart = false;
      }

      const code = text.charCodeAt(at);
      if (code === 10) {
        if (quoted) break;
        frame.lineStart = true;
      } else if (code === 92 && quoted && text.charCodeAt(at + 1) !== 10) at++;
      else if (code === 34 && quoted) break;
      else if (code === 36 || code === 37) {
        if (text.charCodeAt(at + 1) === 123) break;
        // "$${" and "%%{" are how the text "${" and "%{" is written.
        if (text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === 123) at += 2;
      }
    }

    const end = Math.min(at, text.length);
    if (end > start) this.push('text', end);
    this.#afterText(frame);
  }

  #afterText(frame: HclLexerFrame): void {
    const { at, text } = this;
    const character = text[at];
    if (character === undefined) return;
    if (character === '"') {
      this.push('quote-close', at + 1);
      this.stack.pop();
    } else if (character === '\n') recoverFromString(this, 'line');
    else if (this.stack.length >= MAX_FRAMES) recoverFromString(this, 'depth');
    else {
      frame.lineStart = false;
      this.open('interpolation');
      this.push(character === '$' ? '${' : '%{', at + (text[at + 2] === '~' ? 3 : 2));
    }
  }

  /** The closing word of a heredoc, when the line that begins at `at` holds it and nothing else. */
  #heredocEnd(frame: HclLexerFrame, at: number): { start: number; end: number } | undefined {
    const lineEnd = this.text.indexOf('\n', at);
    if (lineEnd === -1 || lineEnd - at < frame.marker.length) return undefined;
    const line = this.text.slice(at, lineEnd);
    if (line.trim() !== frame.marker) return undefined;
    const start = at + line.length - line.trimStart().length;
    return { start, end: start + frame.marker.length };
  }
}
