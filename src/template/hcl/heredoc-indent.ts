import type { TemplatePart } from '../model.js';

/**
 * Takes the indentation that all lines of a `<<-` heredoc share out of its text, as Terraform does: lines that are
 * blank do not count, and a line that begins with `${…}` has none.
 */
export function removeIndent(parts: TemplatePart[]): void {
  let shared = Number.POSITIVE_INFINITY;
  let lineStart = true;
  for (const part of parts) {
    if (part.kind !== 'text') {
      if (lineStart) shared = 0;
      lineStart = false;
      continue;
    }

    for (const line of linesOf(part.value)) {
      if (lineStart && !isBlank(line)) shared = Math.min(shared, indentOf(line));
      lineStart = line.endsWith('\n');
    }
  }

  if (shared > 0 && Number.isFinite(shared)) cut(parts, shared);
}

function cut(parts: TemplatePart[], shared: number): void {
  let lineStart = true;
  for (const part of parts) {
    if (part.kind !== 'text') {
      lineStart = false;
      continue;
    }

    let value = '';
    for (const line of linesOf(part.value)) {
      value += lineStart && !isBlank(line) ? line.slice(shared) : line;
      lineStart = line.endsWith('\n');
    }

    part.value = value;
  }
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function isBlank(line: string): boolean {
  return line.endsWith('\n') && line.trim() === '';
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
