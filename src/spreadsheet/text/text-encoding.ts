/** Names of the Encoding Standard, as `TextDecoder` and `--encoding` take them. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** With so many different characters of two bytes, all valid in UTF-8, GB18030 is below one in a thousand. */
const MIN_CERTAIN = 4;

/** The encoding that a byte order mark, or the zeros of UTF-16, show. */
export function encodingOfStart(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: a file of records begins with a character of ASCII.
  if (bytes.length < 2) return undefined;
  if (second === 0 && first !== 0) return 'utf-16le';
  return first === 0 && second !== 0 ? 'utf-16be' : undefined;
}

/**
 * The encoding of text that is ASCII up to its first bytes here: UTF-8, or GB18030 (GBK and GB2312 are parts of it), as
 * Excel writes in China. A few characters of two bytes may be valid in both, and other bytes in neither: then it is not
 * guessed, since ids are billed.
 *
 * @param bytes From the first one that is not ASCII; some 64 KB, or all.
 * @param preferred Whether UTF-8 is right wherever it is valid, as in JSON.
 */
export function encodingOf(
  bytes: Uint8Array,
  { preferred }: { preferred: boolean },
): TextEncoding | 'ambiguous' | 'unknown' {
  const unicode = quality(bytes, 'utf-8');
  const chinese = quality(bytes, 'gb18030');
  if (unicode.wrong === 0)
    return preferred || unicode.isCertain || unicode.kinds >= MIN_CERTAIN || !chinese.isLikely
      ? 'utf-8'
      : 'ambiguous';
  // A few damaged bytes among many good ones are of the rows that they are in.
  if (unicode.good >= unicode.wrong) return 'utf-8';
  if (chinese.good < 10 * chinese.wrong) return 'unknown';
  return chinese.isLikely ? 'gb18030' : 'ambiguous';
}

interface Quality {
  /** Characters that are not ASCII, and what is not valid. */
  good: number;
  wrong: number;
  /** Different characters. */
  kinds: number;
  /** UTF-8: a character of three bytes or more, which other encodings hardly ever show by accident. */
  isCertain: boolean;
  /**
   * GB18030: most are of GB2312, whose second byte is never ASCII. Where many are, it is likely Latin text: `ü` and the
   * letter after it are one character of GBK.
   */
  isLikely: boolean;
}

function quality(bytes: Uint8Array, encoding: TextEncoding): Quality {
  // At the end of the window, half a character is not wrong.
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  const kinds = new Set<string>();
  let good = 0;
  let wrong = 0;
  let usual = 0;
  let isCertain = false;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) continue;
    if (point === 0xfffd) {
      wrong += 1;
      continue;
    }

    good += 1;
    kinds.add(character);
    if (point >= 0x800) isCertain = true;
    if (encoding === 'gb18030' && isOfGb2312(character)) usual += 1;
  }

  return { good, isCertain, isLikely: usual > good / 2, kinds: kinds.size, wrong };
}

/** Characters of GB2312: its Chinese characters, punctuation, full-width forms. */
let gb2312: ReadonlySet<string> | undefined;

function isOfGb2312(character: string): boolean {
  gb2312 ??= new Set(charactersOfGb2312());
  return gb2312.has(character);
}

function charactersOfGb2312(): string[] {
  const bytes: number[] = [];
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  }

  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))].filter((character) =>
    /[\p{Script=Han}\p{Punctuation}\uFF01-\uFF5E]/u.test(character),
  );
}
