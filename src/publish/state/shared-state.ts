import type { HandOffReceipt } from '../hand-offs/hand-off-receipt.js';
import type { AssetReceipt, TemplateReceipt } from '../receipt/receipt.js';
import type { SpecLink } from '../target.js';

/**
 * What each target has of a product, for every checkout: koo.lock.yaml, or the same at a server. Its schema is
 * `schemas/state.schema.json`. `local` is not in it: what the emulator holds is in `.koo/local` of one machine.
 */
export interface SharedState {
  format: 1;
  product: string;
  targets: Record<string, TargetEntries>;
}

/** The parts of a target's state. An entry of each is changed, merged and compared as a whole. */
export const SECTIONS = ['assets', 'templates', 'links', 'leftAssets', 'leftTemplates', 'handOffs'] as const;
export type Section = (typeof SECTIONS)[number];

/** What one target has. `left…`: what koo made under a key that means another thing now. */
export type TargetEntries = Partial<Record<Section, Record<string, Entry>>>;

/** One asset, template, link or hand-off; or that it is gone, so that an older copy does not bring it back. */
export type Entry = Dated & (Content | { gone: true });

export type Content = AssetReceipt | HandOffReceipt | SpecLink | TemplateReceipt;

interface Dated {
  /** UTC, ISO 8601: when it was changed last. */
  updated: string;
}

/** What a state has of a target. Names of targets are anybody's: `constructor` is one, too. */
export function entriesAt(
  state: Pick<SharedState, 'targets'> | undefined,
  target: string,
): TargetEntries | undefined {
  return state && Object.hasOwn(state.targets, target) ? state.targets[target] : undefined;
}

/** A state with a change, which is empty before the first one; a target of which nothing is left has no place in it. */
export function changedState(
  before: SharedState | undefined,
  product: string,
  change: (state: SharedState) => void,
): SharedState {
  const state = before ?? { format: 1, product, targets: {} };
  change(state);
  const left = Object.entries(state.targets).filter(([, entries]) => hasEntries(entries));
  return { ...state, targets: Object.fromEntries(left) };
}

/** Whether there is anything in it, were it only that something is gone. */
export function hasEntries(entries: TargetEntries | undefined): entries is TargetEntries {
  return SECTIONS.some((section) => Object.keys(entries?.[section] ?? {}).length > 0);
}

/** What an entry says, without when; nothing where it is gone. */
export function contentOf(entry: Entry | undefined): Content | undefined {
  if (!entry || 'gone' in entry) return undefined;
  const { updated, ...content } = entry;
  void updated;
  return content as Content;
}
