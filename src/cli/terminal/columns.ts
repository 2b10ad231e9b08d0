import { textWidth } from '../../platform/text-width.js';

/** With spaces behind it, up to so many columns of a terminal. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** With spaces before it, up to so many columns of a terminal. */
export function paddedBefore(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}

const characters = new Intl.Segmenter();

/** As much of its beginning as so many columns of a terminal hold; a character keeps its marks. */
export function cut(text: string, width: number): string {
  let columns = 0;
  let kept = '';
  for (const { segment } of characters.segment(text)) {
    columns += textWidth(segment);
    if (columns > width) break;
    kept += segment;
  }

  return kept;
}
