import type { Finding, Fix, TextEdit } from '../finding.js';

export interface ChosenFixes {
  /** What is applied, by file: sorted, and no two touch one another. */
  edits: Map<string, TextEdit[]>;
  /** Files that lose their byte order mark. */
  withoutMark: Set<string>;
  /** The findings that this puts right. */
  findings: Finding[];
}

/**
 * The safe fixes that can be applied at once. Of two that touch the same text the later waits for the next round; a fix
 * is applied whole or not at all.
 *
 * @param isFixed Whether a file may be changed; all when absent.
 */
export function chooseFixes(
  findings: readonly Finding[],
  isFixed: (file: string) => boolean = () => true,
): ChosenFixes {
  const chosen: ChosenFixes = { edits: new Map(), withoutMark: new Set(), findings: [] };
  for (const finding of findings) {
    const { fix } = finding;
    if (!fix?.safe || !fix.edits.every(({ file }) => isFixed(file)) || !fits(fix, chosen)) continue;
    chosen.findings.push(finding);
    for (const edit of fix.edits) {
      const { file } = edit;
      if (fix.dropsByteOrderMark) chosen.withoutMark.add(file);
      else if (!chosen.edits.get(file)?.push(edit)) chosen.edits.set(file, [edit]);
    }
  }

  for (const edits of chosen.edits.values()) edits.sort((one, other) => one.start - other.start);
  return chosen;
}

function fits({ dropsByteOrderMark, edits }: Fix, chosen: ChosenFixes): boolean {
  if (dropsByteOrderMark) return true;
  return edits.every((edit) => !chosen.edits.get(edit.file)?.some((other) => touches(edit, other)));
}

function touches(one: TextEdit, other: TextEdit): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** A text with sorted edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { end, start, text: written } of edits) {
    result += text.slice(from, start) + written;
    from = end;
  }

  return result + text.slice(from);
}
