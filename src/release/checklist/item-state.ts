import type { Project } from '../../project/project.js';
import { type ChecklistItemName, itemsOf } from './checklist-items.js';

/** How far one item of the checklist is. */
export interface ItemState {
  item: ChecklistItemName;
  /** `early`: marked with a day that has not come. */
  state: 'done' | 'early' | 'not-needed' | 'open';
  /** The day on which it was done. */
  done?: string;
  note?: string;
}

/**
 * What koo.yaml says of each item that a product has.
 *
 * @param today As `2026-11-20`, in UTC.
 */
export function itemStates(project: Project, today: string): ItemState[] {
  const { checklist = {} } = project.product;
  return itemsOf(project).map((item) => {
    const { done, note, notNeeded } = checklist[item] ?? {};
    return {
      item,
      state: stateOf(done, notNeeded, today),
      ...(done !== undefined && { done }),
      ...((notNeeded ?? note) !== undefined && { note: notNeeded ?? note }),
    };
  });
}

function stateOf(done: string | undefined, notNeeded: string | undefined, today: string): ItemState['state'] {
  if (done !== undefined) return isLater(done, today) ? 'early' : 'done';
  return notNeeded === undefined ? 'open' : 'not-needed';
}

/** Whoever is east of Greenwich has tomorrow already. */
function isLater(day: string, today: string): boolean {
  return Date.parse(day) > Date.parse(today) + 24 * 60 * 60 * 1000;
}
