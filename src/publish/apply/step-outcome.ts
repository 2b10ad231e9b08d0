import type { Message } from '../../i18n/message.js';

/** What came of a step. `waiting`: it is not done yet, and what needs it stays open. */
export interface StepOutcome {
  state: 'done' | 'unchanged' | 'waiting';
  /** A few words for who watches. */
  detail?: Message;
  /** What was sent. */
  bytes?: number;
  /** Hex, of the same. */
  sha256?: string;
}
