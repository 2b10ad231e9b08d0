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

/** The same of the query signature, of which the pages do not say what becomes of null. */
export const FORGED_IN_QUERY: readonly Step[] = [
  ...FORGED_IN_HEX,
  { unusual: 'null-member', after: 'member-order' },
];

/** What happens to an instance of SaaS 2.0 or of an online licence in its term. */
export const TERM: readonly Step[] = [
  { call: 'refreshInstance', with: { scene: 'TRIAL_TO_FORMAL' } },
  { call: 'refreshInstance', with: { scene: 'RENEWAL' } },
  { call: 'refreshInstance', with: { scene: 'UNSUBSCRIBE_RENEWAL_PERIOD' } },
  { call: 'updateInstanceStatus', with: { status: 'FREEZE' } },
  { call: 'updateInstanceStatus', with: { status: 'UNFREEZE' } },
];

/** Of that, what comes twice. */
export const TERM_AGAIN: readonly Step[] = [
  { call: 'refreshInstance', with: { scene: 'RENEWAL' }, again: 'repeat' },
  { call: 'updateInstanceStatus', with: { status: 'FREEZE' }, again: 'repeat' },
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

/** The same of an instance in its term, with values that no page states. */
export const ODD_INSTANCES: readonly Step[] = [
  ...odd('newInstance'),
  { unusual: 'null-required', of: 'newInstance' },
  { unusual: 'test-flag-0' },
  { unusual: 'unknown-activity' },
  { unusual: 'expire-time-17', of: 'refreshInstance' },
  { unusual: 'unknown-value', of: 'refreshInstance' },
  { unusual: 'unknown-value', of: 'updateInstanceStatus' },
];

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

/** The saved debug cases of an instance in its term. */
export const TERM_DEBUGGED: readonly Step[] = [
  debugCase('refreshInstance', { scene: 'RENEWAL' }),
  debugCase('updateInstanceStatus', { status: 'FREEZE' }),
  debugCase('updateInstanceStatus', { status: 'UNFREEZE' }),
];

/** What was opened is there after the server was killed. */
export const RESTARTED: readonly Step[] = [{ needs: 'restart' }, 'begin', 'restart'];
