/** As many lines from the start as have room. @param limit Characters, with a line end after each line. */
export function fittingLines(lines: readonly string[], limit: number): string[] {
  let length = 0;
  const end = lines.findIndex((line) => (length += line.length + 1) > limit);
  return end === -1 ? [...lines] : lines.slice(0, end);
}
