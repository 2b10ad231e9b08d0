import type { ChecklistMark, Project } from '../../project/project.js';
import { type ChecklistItemName, itemsOf } from './checklist-items.js';

/** How far one item of the checklist is. */
export interface ItemState {
  item: ChecklistItemName;
  /** `early`: marked with a day that has not come. `outdated`: marked for another version. */
  state: 'done' | 'early' | 'not-needed' | 'open' | 'outdated';
  /** The day on which it was done. */
  done?: string;
  /** The version that it was done for. */
  version?: string;
  note?: string;
}

/**
 * What koo.yaml says of each item that a product has.
 *
 * @param today As `2026-11-20`, in UTC.
 * @param versions Those that are released; a mark for one of them holds.
 */
export function itemStates(project: Project, today: string, versions: readonly string[]): ItemState[] {
  const { checklist = {} } = project.product;
  return itemsOf(project).map((item) => {
    const mark: ChecklistMark = checklist[item] ?? {};
    const { done, note, notNeeded, version } = mark;
    return {
      item,
      state: stateOf(mark, today, versions),
      ...(done !== undefined && { done }),
      ...(version !== undefined && { version }),
      ...((notNeeded ?? note) !== undefined && { note: notNeeded ?? note }),
    };
  });
}

function stateOf(
  { done, notNeeded, version }: ChecklistMark,
  today: string,
  versions: readonly string[],
): ItemState['state'] {
  if (done === undefined) return notNeeded === undefined ? 'open' : 'not-needed';
  if (isLater(done, today)) return 'early';
  // Where no version is known, none is another one.
  return version === undefined || versions.length === 0 || versions.includes(version) ? 'done' : 'outdated';
}

/** Whoever is east of Greenwich has tomorrow already. */
function isLater(day: string, today: string): boolean {
  return Date.parse(day) > Date.parse(today) + 24 * 60 * 60 * 1000;
}
