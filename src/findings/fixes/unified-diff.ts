import { changedLines, type LineChange } from './changed-lines.js';

/** Unchanged lines around a change. */
const CONTEXT = 3;

/**
 * What has changed in a file, as `patch` and `git apply` read it; `''` when nothing has.
 *
 * @param file As it is shown, `/` between folders.
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const old = linesOf(before);
  const fresh = linesOf(after);
  const hunks = grouped(changedLines(old, fresh)).map((changes) => hunk(changes, old, fresh));
  return [`--- ${labelOf(`a/${file}`)}`, `+++ ${labelOf(`b/${file}`)}`, ...hunks].join('\n') + '\n';
}

/** Lines with their ends, so that a missing last one shows. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A name with blanks or control characters in quotes, as git has it. */
function labelOf(name: string): string {
  return /[\u0000-\u001F"\\\u007F]/.test(name) ? JSON.stringify(name) : name;
}

/** Changes whose contexts would touch are one hunk. */
function grouped(changes: LineChange[]): LineChange[][] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.oldStart - last.oldEnd <= 2 * CONTEXT) groups.at(-1)!.push(change);
    else groups.push([change]);
  }

  return groups;
}

function hunk(changes: LineChange[], old: string[], fresh: string[]): string {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  const oldStart = Math.max(0, first.oldStart - CONTEXT);
  const oldEnd = Math.min(old.length, last.oldEnd + CONTEXT);
  const newStart = first.newStart - (first.oldStart - oldStart);
  const newEnd = last.newEnd + (oldEnd - last.oldEnd);
  const lines = [`@@ -${rangeOf(oldStart, oldEnd)} +${rangeOf(newStart, newEnd)} @@`];
  let at = oldStart;
  for (const change of changes) {
    for (; at < change.oldStart; at++) lines.push(shown(' ', old[at]!));
    for (; at < change.oldEnd; at++) lines.push(shown('-', old[at]!));
    for (let added = change.newStart; added < change.newEnd; added++) lines.push(shown('+', fresh[added]!));
  }

  for (; at < oldEnd; at++) lines.push(shown(' ', old[at]!));
  return lines.join('\n');
}

function rangeOf(start: number, end: number): string {
  const length = end - start;
  // An empty range is after a line, not on one.
  const line = length === 0 ? start : start + 1;
  return length === 1 ? String(line) : `${line},${length}`;
}

function shown(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line.slice(0, -1) : `${sign}${line}\n\\ No newline at end of file`;
}
