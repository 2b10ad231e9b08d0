import { isUtf8 } from 'node:buffer';
import type { SyntaxMistake } from './syntax-mistake.js';
import { encodingMessages } from './messages.js';

export interface DecodedText {
  /** Without the byte-order mark; bytes that are not UTF-8 are U+FFFD in it. */
  text: string;
  byteOrderMark: boolean;
  mistakes: SyntaxMistake[];
}

const MARK = '\uFEFF';

/** Bytes to text. Every range of bytes that is not UTF-8 is one mistake at its place in the text. */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide) {
    const message = encodingMessages.wide({ encoding: wide });
    return {
      text: '',
      byteOrderMark: true,
      mistakes: [{ code: 'not-utf8', message, span: { start: 0, end: 0 } }],
    };
  }

  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const byteOrderMark = text.startsWith(MARK);
  const shift = byteOrderMark ? 1 : 0;
  const mistakes = isUtf8(bytes) ? [] : mistakesOf(text, bytes, shift);
  if (mistakes.length <= MAX_MISTAKES) return { text: text.slice(shift), byteOrderMark, mistakes };
  const message = encodingMessages.notText({ max: MAX_MISTAKES });
  return {
    text: '',
    byteOrderMark,
    mistakes: [{ code: 'not-utf8', message, span: { start: 0, end: 0 } }],
  };
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)';
  return undefined;
}

/** What has more of them is a binary, or all of its Chinese is in another encoding: to show each would help nobody. */
const MAX_MISTAKES = 100;

/** Runs of U+FFFD that the bytes do not spell. Both are walked side by side. */
function mistakesOf(text: string, bytes: Uint8Array, shift: number): SyntaxMistake[] {
  const mistakes: SyntaxMistake[] = [];
  let byte = 0;
  for (let at = 0; at < text.length && mistakes.length <= MAX_MISTAKES;) {
    const code = text.codePointAt(at)!;
    const width = code > 0xff_ff ? 2 : 1;
    const spelled =
      code !== 0xff_fd || (bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd);
    if (spelled) byte += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
    else {
      const last = mistakes.at(-1);
      if (last?.span.end === at - shift) last.span.end++;
      else {
        const message = encodingMessages.notUtf8();
        mistakes.push({ code: 'not-utf8', message, span: { start: at - shift, end: at - shift + 1 } });
      }

      byte += brokenLength(bytes, byte);
    }

    at += width;
  }

  return mistakes;
}

/** How many bytes one U+FFFD stands for: the longest beginning of a character, at least one byte. */
function brokenLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const wanted =
    lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
  let length = 1;
  while (length < wanted && isContinuation(bytes[at + length], lead, length)) length++;
  return length;
}

function isContinuation(byte: number | undefined, lead: number, index: number): boolean {
  if (byte === undefined || (byte & 0xc0) !== 0x80) return false;
  if (index > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}
