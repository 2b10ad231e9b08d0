import type { CallMembers } from '../../sending/signed-call.js';
import type { CallbackRuleName } from '../callback-rules.js';
import type { Step } from '../script.js';

/** Calls that are not KooGallery's, where a token signs. */
export const FORGED: readonly Step[] = [
  'begin',
  { unusual: 'other-key' },
  { unusual: 'no-signature' },
  { unusual: 'changed-member' },
  { unusual: 'other-kind-key', after: 'signature' },
  { unusual: 'other-order' },
];

/** The same where the signature is in hex, and what it is over was written as JSON. */
export const FORGED_IN_HEX: readonly Step[] = [
  ...FORGED,
  { unusual: 'blanks', after: 'member-order' },
  { unusual: 'lower-case' },
];

/** Calls that come late, early, or twice. */
export const UNTIMELY: readonly Step[] = [
  'begin',
  { unusual: '59-seconds-old' },
  { unusual: '59-seconds-ahead' },
  { unusual: '61-seconds-old' },
  { unusual: '61-seconds-ahead', after: 'time-past' },
  { unusual: 'in-seconds', after: 'time-past' },
  { unusual: 'replayed' },
];

/** Members that no page states, and those that are missing, of the call that a story begins with. */
export function odd(begin: string): readonly Step[] {
  return [
    'begin',
    { unusual: 'unknown-member' },
    { unusual: 'four-byte-characters', of: begin, after: 'unknown-member' },
    { unusual: 'missing-member', of: begin },
    { unusual: 'empty-member', of: begin },
  ];
}

/** One order line, called for in every way in which KooGallery does. */
export function oneInstance(opening: string): readonly Step[] {
  const of: Array<readonly [key: 'lost' | 'parallel' | 'sameTwice', rule: CallbackRuleName]> = [
    ['sameTwice', 'same-instance'],
    ['parallel', 'parallel'],
    ['lost', 'lost-answer'],
  ];
  return of.map(([key, rule]) => ({ [key]: opening, rule }) as Step);
}

/** A saved debug case, which KooGallery runs again, the same in everything. */
export function debugCase(call: string, members: CallMembers = {}): Step {
  return { again: 'probing', call, with: { testFlag: '1', ...members } };
}

/** What was opened is there after the server was killed. */
export const RESTARTED: readonly Step[] = [{ needs: 'restart' }, 'begin', 'restart'];
