import type { MessageRecord } from '../../i18n/message.js';
import type { Claim } from './claim.js';

/**
 * How far a hand-off is. `open`: it is not marked as done. `done`: it is, and nothing shows it yet.
 * `verified`: the target shows it. `confirmed`: no interface shows it, and a person has compared it in the console.
 */
export const HAND_OFF_STATES = ['open', 'done', 'verified', 'confirmed'] as const;

export type HandOffState = (typeof HAND_OFF_STATES)[number];

/** A hand-off as the receipt keeps it, by its id. */
export interface HandOffReceipt {
  state: HandOffState;
  /** SHA-256, hex, of the claims: with others it is another hand-off, though it has the same id. */
  content: string;
  /** UTC, ISO 8601. */
  opened: string;
  /** The ids of hand-offs that come first. */
  after: string[];
  claims: Claim[];
  done?: HandOffAnswers & {
    at: string;
    /** Who said so. */
    by?: string;
  };
  /** The last look at the target, or a person's word. */
  checked?: {
    at: string;
    /** Of a person's word: whose. */
    by?: string;
    /** In English. */
    found: string;
    /** The same as data; absent in older receipts. */
    message?: MessageRecord;
    /** The target shows the version, and nothing that its package could be compared by. */
    isUnreadable?: true;
  };
}

/** What a person brings back from the console. */
export interface HandOffAnswers {
  assetId?: string;
  /** The market event of the asset's version. */
  eventId?: string;
  templateId?: string;
  /** As the console shows it: of the asset, or of the template. */
  version?: string;
}

/** Whether something is still to be done or to be checked. */
export function isUnsettled({ state }: Pick<HandOffReceipt, 'state'>): boolean {
  return state === 'open' || state === 'done';
}

/** What was brought back, without when. */
export function answersOf({ assetId, eventId, templateId, version }: HandOffAnswers = {}): HandOffAnswers {
  return {
    ...(assetId !== undefined && { assetId }),
    ...(eventId !== undefined && { eventId }),
    ...(templateId !== undefined && { templateId }),
    ...(version !== undefined && { version }),
  };
}
