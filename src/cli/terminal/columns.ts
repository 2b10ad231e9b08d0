/** Chinese characters and their like take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/gu;

/** In columns of a terminal. */
export function widthOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}

/** With spaces behind it, up to so many columns of a terminal. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** With spaces before it, up to so many columns of a terminal. */
export function paddedBefore(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** As much of its beginning as so many columns of a terminal hold. */
export function cut(text: string, width: number): string {
  let columns = 0;
  let kept = '';
  for (const character of text) {
    columns += widthOf(character);
    if (columns > width) break;
    kept += character;
  }

  return kept;
}
