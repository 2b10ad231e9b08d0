/** A place that git could not merge. */
export interface MergeConflict {
  /** From 1. */
  line: number;
  /** As git names the two sides: a branch, a commit. */
  ours: string;
  theirs: string;
}

/** The conflicts that git has marked in a text. */
export function conflictsIn(text: string): MergeConflict[] {
  const conflicts: MergeConflict[] = [];
  let open: MergeConflict | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const marker = /^(<{7}|>{7})(?: ([^\r]*))?\r?$/.exec(line);
    if (!marker) continue;
    const side = marker[2]?.slice(0, 200) ?? '';
    if (marker[1]!.startsWith('<')) open = { line: index + 1, ours: side, theirs: '' };
    else conflicts.push({ ...(open ?? { line: index + 1, ours: '' }), theirs: side });
  }

  if (conflicts.length === 0 && open) conflicts.push(open);
  return conflicts;
}
