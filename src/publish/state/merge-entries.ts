import { isDeepStrictEqual } from 'node:util';
import { contentOf, type Entry, type Section, SECTIONS, type TargetEntries } from './shared-state.js';

/** An asset or a template that two copies have under one key with two ids. */
export interface Divergence {
  section: Section;
  key: string;
  mine: string;
  theirs: string;
}

/** Whose entries are taken, where a person has decided. */
export type Preference = 'machine' | 'state';

export interface MergedEntries {
  entries: TargetEntries;
  /** What only a person can decide; where there is any, `entries` are not to be used. */
  divergences: Divergence[];
}

/** Sections whose entries have an id that the target gave: with another one it is another thing. */
const LEFT: Partial<Record<Section, 'leftAssets' | 'leftTemplates'>> = {
  assets: 'leftAssets',
  templates: 'leftTemplates',
};

/**
 * Merges two copies of what is known of a target: each entry is the newer one, as a whole; of the same time, theirs. What
 * only one has is kept, since what is deleted is marked as gone. No id is lost: one that gives way is set aside. An id that
 * is newer here than a different one there is for a person to decide: one of both was added by mistake, or chosen in a
 * merge.
 *
 * @param mine Of this machine's receipt. @param theirs Of the state.
 * @param prefer Only for who was told to: whose entries are taken where both have one, whatever their times.
 */
export function mergeEntries(
  mine: TargetEntries = {},
  theirs: TargetEntries = {},
  prefer?: Preference,
): MergedEntries {
  const entries: TargetEntries = {};
  const divergences: Divergence[] = [];
  const aside: Array<['leftAssets' | 'leftTemplates', string, Entry]> = [];
  for (const section of SECTIONS) {
    const [own, others] = [mine[section] ?? {}, theirs[section] ?? {}];
    const merged: Record<string, Entry> = {};
    for (const key of new Set([...Object.keys(others), ...Object.keys(own)])) {
      const [a, b] = [own[key], others[key]];
      merged[key] = chosen(a, b, prefer);
      const left = LEFT[section];
      const [mineId, theirId] = [idOf(a), idOf(b)];
      if (!left || mineId === undefined || theirId === undefined || mineId === theirId) continue;
      if (merged[key] === b) aside.push([left, key, a!]);
      else if (prefer === 'machine') aside.push([left, key, b!]);
      else divergences.push({ key, mine: mineId, section, theirs: theirId });
    }

    if (Object.keys(merged).length > 0) entries[section] = merged;
  }

  for (const [section, key, entry] of aside) setAside((entries[section] ??= {}), key, entry);
  return { divergences, entries };
}

/** Whether both say the same, at the same times. */
export function sameEntries(a: TargetEntries = {}, b: TargetEntries = {}): boolean {
  return SECTIONS.every((section) => isDeepStrictEqual(a[section] ?? {}, b[section] ?? {}));
}

function chosen(mine: Entry | undefined, theirs: Entry | undefined, prefer: Preference | undefined): Entry {
  if (!mine || !theirs) return (theirs ?? mine)!;
  if (prefer !== undefined) return prefer === 'machine' ? mine : theirs;
  return mine.updated > theirs.updated ? mine : theirs;
}

function idOf(entry: Entry | undefined): string | undefined {
  const content = contentOf(entry);
  return content && 'id' in content ? content.id : undefined;
}

/** Under a free key, once. */
function setAside(entries: Record<string, Entry>, key: string, entry: Entry): void {
  if (Object.values(entries).some((one) => idOf(one) === idOf(entry))) return;
  let free = `${key} (before)`;
  for (let number = 2; Object.hasOwn(entries, free); number += 1) free = `${key} (before ${number})`;
  entries[free] = entry;
}
