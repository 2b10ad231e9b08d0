import { cut } from '../terminal/columns.js';
import { textWidth } from '../../platform/text-width.js';

const WIDE = String.raw`\p{Script=Han}\u3000-\u303F\uFF00-\uFF60`;
const OPENING = '（“‘《【「';
const CLOSING = '），。、；：！？”’》】」…';
/** What a line is never broken in: a wide character, or a word; with the punctuation that belongs to it. */
const UNIT = new RegExp(
  String.raw`[${OPENING}]*(?:[^\s${WIDE}${OPENING}${CLOSING}]+|[${WIDE}])[${CLOSING}]*|\s+|.`,
  'gu',
);

/**
 * Breaks Chinese text into lines: between any two characters, but not in an English word, a path or a number, and never so
 * that a line begins with closing punctuation. The framework breaks only at spaces, and else anywhere.
 *
 * @param width In columns of a terminal; a wide character takes two.
 */
export function wrapChinese(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, Math.max(width, 4)))
    .join('\n');
}

function wrapLine(line: string, width: number): string[] {
  const lines = [''];
  for (const unit of line.match(UNIT) ?? []) {
    const current = lines.at(-1)!;
    if (textWidth(current + unit.trimEnd()) <= width) {
      lines[lines.length - 1] = current + unit;
      continue;
    }

    if (unit.trim() === '') {
      lines.push('');
      continue;
    }

    if (current.trim() === '') lines.pop();
    let rest = unit;
    while (textWidth(rest) > width) {
      const head = cut(rest, width);
      lines.push(head);
      rest = rest.slice(head.length);
    }

    lines.push(rest);
  }

  return lines.map((one) => one.trimEnd());
}
