import { stringify } from 'yaml';
import { fingerprint } from '../plan/fingerprints.js';
import { type Entry, SECTIONS, type SharedState, type TargetEntries } from './shared-state.js';

const HEAD =
  '# What each target has of this product, written by koo. Commit it. Change it with `koo state`, not by hand.\n';

/** The text of koo.lock.yaml: the same state is the same text, one value a line, sorted, so that merges can be read. */
export function stateText(state: SharedState): string {
  return (
    HEAD +
    stringify(checked(state), {
      aliasDuplicateObjects: false,
      blockQuote: false,
      lineWidth: 0,
      singleQuote: false,
      sortMapEntries: (a, b) => compare(String(a.key), String(b.key)),
    })
  );
}

/** The same as data: each entry with its check. */
export function checked(state: SharedState): unknown {
  const targets = Object.entries(state.targets).map(([name, entries]) => [name, checkedEntries(entries)]);
  return { ...state, targets: Object.fromEntries(targets) };
}

/** Of an entry: the first digits of its SHA-256. A merge that takes lines of two sides does not match it. */
export function checkOf(entry: Entry): string {
  return fingerprint(entry).slice(0, 16);
}

function checkedEntries(entries: TargetEntries): unknown {
  return Object.fromEntries(
    SECTIONS.flatMap((section) => {
      const all = Object.entries(entries[section] ?? {});
      if (all.length === 0) return [];
      return [
        [section, Object.fromEntries(all.map(([key, entry]) => [key, { ...entry, check: checkOf(entry) }]))],
      ];
    }),
  );
}

/**
 * What changes with every change of an entry comes first in it: an entry that is added after it is then no conflict for
 * git, whose merges need a line in between.
 */
const FIRST = ['check', 'updated'];

function compare(a: string, b: string): number {
  const [first, second] = [FIRST.indexOf(a), FIRST.indexOf(b)];
  if (first !== -1 || second !== -1) return (first === -1 ? 9 : first) - (second === -1 ? 9 : second);
  return a < b ? -1 : Number(a > b);
}
