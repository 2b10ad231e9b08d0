import type { TemplatePart } from '../model.js';

/**
 * Makes the text between the parts of a string or heredoc what Terraform makes of it: `~` beside a part takes the
 * blanks there away (in a heredoc up to the line's end only), and `<<-` the indentation that all lines share.
 */
export function settleText(
  parts: TemplatePart[],
  source: string,
  { heredoc, indented }: { heredoc: boolean; indented: boolean },
): void {
  if (!heredoc && parts.length < 2) return;
  const pieces = parts.map((part) =>
    part.kind === 'text' ? (heredoc ? linesOf(part.value) : [part.value]) : [],
  );
  for (const [index, { kind, span }] of parts.entries()) {
    if (kind === 'text') continue;
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    if (before?.length && source[span.start + 2] === '~') before.push(before.pop()!.trimEnd());
    if (after?.length && source[span.end - 2] === '~') after[0] = after[0]!.trimStart();
  }

  if (indented) removeIndent(parts, pieces);
  for (const [index, part] of parts.entries()) if (part.kind === 'text') part.value = pieces[index]!.join('');
}

/** Lines that are blank do not count, and a line that begins with `${…}` has no indentation. */
function removeIndent(parts: TemplatePart[], pieces: string[][]): void {
  let shared = Number.POSITIVE_INFINITY;
  const indented: Array<[part: number, line: number]> = [];
  let lineStart = true;
  for (const [part, lines] of pieces.entries()) {
    if (parts[part]!.kind !== 'text') {
      if (lineStart) shared = 0;
      lineStart = false;
    }

    for (const [line, text] of lines.entries()) {
      if (lineStart && !(text.endsWith('\n') && text.trim() === '')) {
        shared = Math.min(shared, text.length - text.trimStart().length);
        indented.push([part, line]);
      }

      lineStart = text.endsWith('\n');
    }
  }

  for (const [part, line] of indented) pieces[part]![line] = pieces[part]![line]!.slice(shared);
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
