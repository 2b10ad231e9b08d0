import { FULL_WIDTH, OTHER_QUOTES, illegalCharacterMessage } from '../hcl/hcl-characters.js';
import type { Repair } from '../hcl/repairs.js';
import type { SyntaxMistake } from '../syntax-mistake.js';
import { hclTextMessages, jsonTextMessages } from '../messages.js';

export type JsonTokenKind =
  ',' | ':' | '=' | '[' | ']' | 'eof' | 'invalid' | 'number' | 'string' | 'word' | '{' | '}';

export interface JsonToken {
  kind: JsonTokenKind;
  start: number;
  end: number;
}

export interface LexedJson {
  tokens: JsonToken[];
  mistakes: SyntaxMistake[];
  repairs: Repair[];
}

/** An address without quotes is one word, and its slashes begin no comment. */
const WORD = /[\p{L}_$][\p{L}\p{N}_$.-]*(?::\/\/[^\s",}\]]*)?/uy;
const NUMBER = /[+-]?[\d.][\w.+-]*/y;
const GOOD_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** Cuts broken JSON into tokens, reports each mistake inside one, and how to fix it. */
export function lexJson(text: string): LexedJson {
  const lexed: LexedJson = { tokens: [], mistakes: [], repairs: [] };
  let at = 0;
  while (at < text.length) at = readToken(text, at, lexed);
  lexed.tokens.push({ kind: 'eof', start: text.length, end: text.length });
  return lexed;
}

function readToken(text: string, at: number, lexed: LexedJson): number {
  const character = text[at]!;
  if (/[\t\n\r ]/.test(character)) return at + 1;
  if ('{}[],:='.includes(character)) {
    lexed.tokens.push({ kind: character as JsonTokenKind, start: at, end: at + 1 });
    return at + 1;
  }

  if (character === '"') return readString(text, at, lexed);
  if (character === '#' || text.startsWith('//', at) || text.startsWith('/*', at))
    return readComment(text, at, lexed);
  NUMBER.lastIndex = at;
  if (NUMBER.test(text)) return readNumber(text, at, NUMBER.lastIndex, lexed);
  WORD.lastIndex = at;
  if (WORD.test(text)) {
    lexed.tokens.push({ kind: 'word', start: at, end: WORD.lastIndex });
    return WORD.lastIndex;
  }

  if (text.startsWith('\\"', at)) return readEscapeOutside(text, at, lexed);
  return readOther(text, at, lexed);
}

/** An escaped quote outside of a string: the quote before it is missing, and the value is the rest of the line. */
function readEscapeOutside(text: string, at: number, lexed: LexedJson): number {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  let start = at;
  for (
    let last = lexed.tokens.at(-1);
    last && last.start >= lineStart && last.kind !== ':';
    last = lexed.tokens.at(-1)
  ) {
    start = last.start;
    lexed.tokens.pop();
  }

  return unclosedString(text, start, endOfLine(text, at), lexed);
}

function readString(text: string, start: number, lexed: LexedJson): number {
  const mistakes: SyntaxMistake[] = [];
  const repairs: Repair[] = [];
  const lineEnd = endOfLine(text, start);
  let at = start + 1;
  for (; at < lineEnd && text[at] !== '"'; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      ESCAPE.lastIndex = at;
      if (ESCAPE.test(text)) at = ESCAPE.lastIndex - 1;
      else {
        const message = jsonTextMessages.badEscape({ escape: text.slice(at, at + 2) });
        mistakes.push({ code: 'bad-escape', message, span: { start: at, end: Math.min(at + 2, lineEnd) } });
        repairs.push({ start: at, end: at, text: '\\' });
        if (text[at + 1] !== '"') at++;
      }
    } else if (code < 32) {
      const message = jsonTextMessages.controlCharacter();
      mistakes.push({ code: 'control-character', message, span: { start: at, end: at + 1 } });
      repairs.push({ start: at, end: at + 1, text: ' ' });
    }
  }

  if (at < lineEnd) {
    lexed.tokens.push({ kind: 'string', start, end: at + 1 });
    lexed.mistakes.push(...mistakes);
    lexed.repairs.push(...repairs);
    return at + 1;
  }

  return unclosedString(text, start, lineEnd, lexed);
}

/** The rest of the line is the string, but for the brackets and the comma at its end. */
function unclosedString(text: string, start: number, lineEnd: number, lexed: LexedJson): number {
  const stringEnd = multiLineEnd(text, lineEnd);
  if (stringEnd !== undefined) {
    const message = jsonTextMessages.multiLineString();
    lexed.mistakes.push({ code: 'multi-line-string', message, span: { start, end: stringEnd } });
    lexed.tokens.push({ kind: 'invalid', start, end: stringEnd });
    return stringEnd;
  }

  const opener = openerOf(text, start, lexed.tokens);
  const message = jsonTextMessages.quoteMissing();
  lexed.mistakes.push({ code: 'unclosed-quote', message, span: { start: opener, end: opener + 1 } });
  let end = lineEnd;
  while (end > start + 1 && ' \t\r,[]{}'.includes(text[end - 1]!)) end--;
  lexed.tokens.push({ kind: 'invalid', start, end });
  return end;
}

/** The string that lacks a quote: the one that closes right before a word (`{"name: "x"}`), or that word itself. */
function openerOf(text: string, start: number, tokens: JsonToken[]): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  let early = -1;
  for (let index = tokens.length - 1; index >= 0 && tokens[index]!.start >= lineStart; index--)
    if (tokens[index]!.kind === 'string' && isWordAt(tokens[index + 1], tokens[index]!.end)) early = index;
  const opener = early === -1 ? start : tokens[early]!.start;
  const before = early === -1 ? tokens.at(-1) : tokens[early - 1];
  return before && before.end === opener && isWordAt(before, before.start) ? before.start : opener;
}

function isWordAt(token: JsonToken | undefined, place: number): boolean {
  return token?.start === place && (token.kind === 'word' || token.kind === 'number');
}

/** The end of a string that goes on over the next lines, if that is what it looks like. */
function multiLineEnd(text: string, lineEnd: number): number | undefined {
  let start = text.indexOf('\n', lineEnd) + 1;
  for (let lines = 0; start > 0 && lines < 50; lines++) {
    const next = text.indexOf('\n', start);
    const line = text.slice(start, next === -1 ? undefined : next);
    if (/^\s*(?:$|"[^"]*"\s*[:,]|[\]}])/.test(line)) return undefined;
    const quote = line.indexOf('"');
    if (quote !== -1) return /^[\s,\]}]*$/.test(line.slice(quote + 1)) ? start + quote + 1 : undefined;
    start = next + 1;
  }

  return undefined;
}

function readComment(text: string, at: number, lexed: LexedJson): number {
  const close = text.startsWith('/*', at) ? text.indexOf('*/', at + 2) : -2;
  const end = close === -2 ? endOfLine(text, at) : close === -1 ? text.length : close + 2;
  const message = jsonTextMessages.comment();
  lexed.mistakes.push({ code: 'comment', message, span: { start: at, end } });
  lexed.repairs.push({ start: at, end, text: '' });
  return end;
}

function readNumber(text: string, start: number, end: number, lexed: LexedJson): number {
  const raw = text.slice(start, end);
  const good = GOOD_NUMBER.test(raw);
  lexed.tokens.push({ kind: good ? 'number' : 'invalid', start, end });
  if (!good)
    lexed.mistakes.push({
      code: 'bad-number',
      message: jsonTextMessages.badNumber({ text: raw }),
      span: { start, end },
    });
  return end;
}

function readOther(text: string, at: number, lexed: LexedJson): number {
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const end = at + character.length;
  const close = OTHER_QUOTES.get(character);
  const closeAt = close ? text.slice(0, endOfLine(text, at)).indexOf(close, end) : -1;
  if (closeAt !== -1) {
    const message = jsonTextMessages.otherQuotes();
    lexed.mistakes.push({ code: 'wrong-quotes', message, span: { start: at, end: closeAt + 1 } });
    lexed.repairs.push({ start: at, end: closeAt + 1, text: JSON.stringify(text.slice(end, closeAt)) });
    lexed.tokens.push({ kind: 'string', start: at, end: closeAt + 1 });
    return closeAt + 1;
  }

  const write = FULL_WIDTH.get(character)?.write;
  const known = write && '{}[],:='.includes(write) ? (write as JsonTokenKind) : undefined;
  const message = known
    ? hclTextMessages.fullWidth({ character, write: known })
    : illegalCharacterMessage(character);
  const last = lexed.mistakes.at(-1);
  if (!known && last?.code === 'illegal-character' && last.span.end === at) {
    last.span.end = end;
    lexed.repairs.at(-1)!.end = end;
    return end;
  }

  lexed.mistakes.push({ code: 'illegal-character', message, span: { start: at, end } });
  lexed.repairs.push({ start: at, end, text: known ?? '' });
  if (known) lexed.tokens.push({ kind: known, start: at, end });
  return end;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
