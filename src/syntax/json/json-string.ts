/** A JSON string's text, and the way from a place in it back to the file. */
export interface JsonString {
  value: string;
  /** The offset in the file of a character of `value`; of the closing quote for its end. */
  offsetOf(index: number): number;
}

const ESCAPE = /\\(?:u[\dA-Fa-f]{4}|[\s\S])/y;

/** Decodes the JSON string whose quotes are at `start` and before `end` in `text`. */
export function decodeJsonString(text: string, start: number, end: number): JsonString {
  const raw = text.slice(start + 1, end - 1);
  if (!raw.includes('\\')) return { value: raw, offsetOf: (index) => start + 1 + index };
  const offsets: number[] = [];
  let value = '';
  for (let at = start + 1; at < end - 1;) {
    offsets.push(at);
    ESCAPE.lastIndex = at;
    if (text[at] === '\\' && ESCAPE.test(text)) {
      value += unescape(text.slice(at, ESCAPE.lastIndex));
      at = ESCAPE.lastIndex;
    } else value += text[at++];
  }

  offsets.push(end - 1);
  return { value, offsetOf: (index) => offsets[Math.min(index, offsets.length - 1)]! };
}

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function unescape(escape: string): string {
  if (escape.length === 6) return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
  return SIMPLE[escape[1]!] ?? escape[1]!;
}
