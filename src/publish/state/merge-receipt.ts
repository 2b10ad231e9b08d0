import { validate } from '#validators/receipt';
import { EnvironmentError } from '../../errors/koo-error.js';
import type { Receipt } from '../receipt/receipt.js';
import { entriesOf, takeEntries } from './entries-of.js';
import { type Divergence, mergeEntries, type Preference } from './merge-entries.js';
import { stateMessages } from './messages.js';
import { writeProblem } from './read-state.js';
import { hasEntries, type Section, SECTIONS, type TargetEntries } from './shared-state.js';

/** Older than anything: a receipt of a koo that kept no times gives way to the state. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/**
 * Merges what the state has of a target into a receipt, which says then what is known of it.
 *
 * @param theirs Of the state. @param place Of it, as it is shown.
 * @param prefer Only for who was told to: takes all of one side, where both have an entry.
 * @returns What only a person can decide; the receipt is unchanged then.
 * @throws EnvironmentError `STATE_INVALID`
 */
export function mergeIntoReceipt(
  receipt: Receipt,
  theirs: TargetEntries | undefined,
  place: string,
  prefer?: Preference,
): Divergence[] {
  const mine = ownEntries(receipt, theirs);
  const { divergences, entries } = mergeEntries(mine, theirs, prefer);
  if (divergences.length > 0) return divergences;
  const merged = structuredClone(receipt);
  takeEntries(merged, entries);
  merged.shared = entries;
  merged.updated ||= newestOf(entries);
  // The exact form of claims is the receipt's; what is in the state may be anybody's.
  if (!validate(merged)) {
    const path = validate.errors?.[0]?.instancePath.split('/').slice(1).join('.') ?? '';
    const message = stateMessages.invalid({ path, problem: stateMessages.otherForm() });
    throw new EnvironmentError('STATE_INVALID', message, { docs: 'docs/state.md', place });
  }

  for (const key of Object.keys(receipt)) delete (receipt as unknown as Record<string, unknown>)[key];
  Object.assign(receipt, merged);
  return [];
}

/** Notes in a receipt what of it the state gets; whether that is other than what it had. */
export function refreshShared(receipt: Receipt, at: string): TargetEntries {
  const entries = entriesOf(receipt, receipt.shared as TargetEntries | undefined, at);
  receipt.shared = entries;
  return entries;
}

/** A receipt that was written before there was a state has no times. */
function ownEntries(receipt: Receipt, theirs: TargetEntries | undefined): TargetEntries {
  const shared = sharedOf(receipt);
  const at = receipt.updated || LONG_AGO;
  if (shared) return entriesOf(receipt, shared, at);
  return entriesOf(receipt, {}, hasEntries(theirs) ? LONG_AGO : at);
}

/** The receipt is a file that others may have written, too. */
function sharedOf({ product, shared }: Receipt): TargetEntries | undefined {
  if (shared === undefined) return undefined;
  const entries = shared as TargetEntries;
  return writeProblem({ format: 1, product, targets: { own: entries } }) ? undefined : entries;
}

function newestOf(entries: TargetEntries): string {
  return (
    SECTIONS.flatMap((section: Section) => Object.values(entries[section] ?? {}))
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? ''
  );
}
