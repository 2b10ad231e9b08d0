import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { freshReceipt } from '../receipt/fresh-receipt.js';
import { readOwnReceipt, writeReceipt } from '../receipt/receipt-file.js';
import { targetsWithReceipt } from '../receipt/targets-with-receipt.js';
import { sameEntries } from '../state/merge-entries.js';
import { mergeIntoReceipt } from '../state/merge-receipt.js';
import { refuseDivergences } from '../state/refuse-divergences.js';
import { entriesAt, hasEntries, SECTIONS, type TargetEntries } from '../state/shared-state.js';
import { shareMessages } from './messages.js';
import { withOpenState } from '../state/with-state-store.js';
import type { StateStore } from '../state/state-store.js';
import { type ShareOptions, withLockedState } from './with-state.js';

/** What came of a pull or a push. Its schema is `schemas/output/state-pull.schema.json`. */
export interface SyncResult {
  place: string;
  targets: Array<{ target: string; changed: boolean }>;
}

interface SyncOptions extends ShareOptions {
  /** Only this one; all that are known when absent. */
  target?: string;
}

/**
 * Takes what the state has into the receipts of this machine; where both differ, the state is right. An id that gives way
 * is set aside.
 *
 * @throws UsageError `NO_STATE` where there is nothing to take
 */
export async function pullState(project: Project, { target, ...options }: SyncOptions): Promise<SyncResult> {
  const names = await withOpenState(project, options, async (store) => {
    const known = Object.keys((await store.load())?.targets ?? {}).sort();
    const chosen = target === undefined ? known : known.filter((name) => name === target);
    if (chosen.length === 0) throw nothingIn(store.place, target);
    return chosen;
  });
  return syncEach(project, names, options, async (name, store) => {
    const { product, root } = project;
    const receipt = (await readOwnReceipt(root, name, product.id)) ?? freshReceipt(name, product.id);
    const before = receipt.shared as TargetEntries | undefined;
    mergeIntoReceipt(receipt, entriesAt(await store.load(), name), store.place, 'state');
    const changed = !sameEntries(before, receipt.shared as TargetEntries);
    await writeReceipt(root, receipt);
    return changed;
  });
}

/**
 * Writes what this machine knows into the state.
 *
 * @param options `force`: where both have an entry, this machine is right.
 * @throws UsageError `NO_RECEIPT` where this machine knows nothing @throws EnvironmentError `STATE_DIVERGED`
 */
export async function pushState(
  project: Project,
  { force = false, target, ...options }: SyncOptions & { force?: boolean },
): Promise<SyncResult> {
  const known = (await targetsWithReceipt(project.root)).filter((name) => name !== 'local');
  const names = target === undefined ? known : known.filter((name) => name === target);
  if (names.length === 0) {
    throw new UsageError('NO_RECEIPT', shareMessages.noReceipt({ ...(target !== undefined && { target }) }), {
      hints: [shareMessages.publishThere()],
      place: project.root,
    });
  }

  return syncEach(project, names, options, async (name, store) => {
    const { product, root } = project;
    const receipt = await readOwnReceipt(root, name, product.id);
    if (!receipt) return false;
    const theirs = entriesAt(await store.load(), name);
    const divergences = mergeIntoReceipt(receipt, theirs, store.place, force ? 'machine' : undefined);
    refuseDivergences(name, divergences, store.place);
    const entries = receipt.shared as TargetEntries;
    if (force) makeNewer(entries, theirs ?? {});
    await writeReceipt(root, receipt);
    if (!hasEntries(entries) || sameEntries(entries, theirs)) return false;
    await store.save({ product: product.id, target: name }, entries);
    return true;
  });
}

async function syncEach(
  project: Project,
  names: readonly string[],
  options: ShareOptions,
  work: (target: string, store: StateStore) => Promise<boolean>,
): Promise<SyncResult> {
  const result: SyncResult = { place: '', targets: [] };
  for (const target of names) {
    const changed = await withLockedState(project, target, options, (store) => {
      result.place = store.place;
      return work(target, store);
    });
    result.targets.push({ changed, target });
  }

  return result;
}

/** What a person has decided is newer than what it was decided against. */
function makeNewer(entries: TargetEntries, theirs: TargetEntries): void {
  for (const section of SECTIONS) {
    for (const [key, entry] of Object.entries(entries[section] ?? {})) {
      const other = theirs[section]?.[key];
      if (!other || other === entry || other.updated < entry.updated) continue;
      entry.updated = new Date(Date.parse(other.updated) + 1).toISOString();
    }
  }
}

function nothingIn(place: string, target: string | undefined): UsageError {
  return new UsageError('NO_STATE', shareMessages.noState({ ...(target !== undefined && { target }) }), {
    hints: [shareMessages.adoptOrPush()],
    place,
  });
}
