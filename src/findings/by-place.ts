import type { Finding } from './finding.js';

/** The order in which findings are shown: file, place, rule. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.range.start.offset - b.range.start.offset ||
    a.range.end.offset - b.range.end.offset ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

/** By code unit: the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
