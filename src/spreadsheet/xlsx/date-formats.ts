import { limitMessages } from '../messages.js';
import type { PackageParts } from './package-parts.js';
import { readWholeXml } from './read-xml.js';
import { beyondLimit } from './workbook-error.js';

/** Excel allows 65,490 formats of cells. */
const MAX_FORMATS = 1_000_000;

/**
 * Which formats of cells show a date or a time of day, by their index; a number with one of them is a date.
 */
export async function readDateFormats(
  parts: PackageParts,
  { file, name }: { file: string; name: string },
): Promise<boolean[]> {
  const own = new Map<string, boolean>();
  const ids: string[] = [];
  let isInFormats = false;
  await readWholeXml(
    parts.read(name),
    {
      open(element, { formatCode, numFmtId = '0' }) {
        if (element === 'numFmt') own.set(numFmtId, isDateFormat(formatCode ?? ''));
        else if (element === 'cellXfs') isInFormats = true;
        else if (element === 'xf' && isInFormats) ids.push(numFmtId);
        if (own.size > MAX_FORMATS || ids.length > MAX_FORMATS)
          throw beyondLimit(limitMessages.formats(), { file });
      },
      close(element) {
        if (element === 'cellXfs') isInFormats = false;
      },
    },
    { file, name },
  );
  return ids.map((id) => own.get(id) ?? isBuiltInDate(Number(id)));
}

/**
 * The formats that are not written out (ECMA-376 part 1, 18.8.30): 14 to 22, 45 and 47 in every language, 27 to 36 and 50 to 58 in
 * Chinese, Japanese and Korean, 71 to 81 in Thai. 46 is a length of time, and stays a number.
 */
function isBuiltInDate(id: number): boolean {
  const isWithin = (first: number, last: number): boolean => id >= first && id <= last;
  return (
    isWithin(14, 22) || id === 45 || id === 47 || isWithin(27, 36) || isWithin(50, 58) || isWithin(71, 81)
  );
}

/**
 * Whether a number format shows a date or a time of day: a letter for a year, month, day, hour, minute or second outside of
 * quotes. Hours that count on beyond 24 (`[h]`) are a length of time.
 */
function isDateFormat(code: string): boolean {
  // For positive numbers.
  const [section = ''] = withoutLiterals(code).split(';');
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return false;
  const letters = section.replaceAll(/\[[^\][]{0,99}\]/g, '').replace(/general/i, '');
  // `e` is a year in formats of East Asia, and the exponent in `0.00E+00`.
  return /[dhmsy]|aaa|e(?![+-])/i.test(letters);
}

/** Without quoted text, escaped characters, and the width of a character (`_-`) or its repetition (`* `). */
function withoutLiterals(code: string): string {
  let kept = '';
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at]!;
    if (character === '"') {
      const end = code.indexOf('"', at + 1);
      if (end === -1) return kept;
      at = end;
    } else if (character === '\\' || character === '_' || character === '*') at += 1;
    else kept += character;
  }

  return kept;
}
