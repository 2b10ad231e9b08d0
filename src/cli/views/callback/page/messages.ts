import { defineMessages } from '../../../../i18n/message.js';
import { plural } from '../../../../i18n/plural.js';

/** What happens in each story. */
export const storyMessages = defineMessages('cli/views/callback/page/stories', {
  lifecycle: () => 'An order from its opening to its release',
  debugging: () => 'A call of the debugging page',
  repeated: () => 'The same order again, twice at once, and after a lost response',
  'done-before': () => 'What has been done already',
  retries: () => 'Retries as KooGallery makes them, on a wound clock',
  signature: () => 'Forged calls',
  time: () => 'Late, early and replayed calls',
  forms: () => 'Calls of other forms',
  limits: () => 'The longest members, and the most instances',
  licence: () => 'A licence is made and uploaded',
  application: () => 'An application for credentials',
  credentials: () => 'Credentials of joint operation',
  'out-of-order': () => 'Calls out of order',
  restart: () => 'The server is killed and started again',
});

/** How a call differs from the usual ones. */
export const labelMessages = defineMessages('cli/views/callback/page/labels', {
  again: () => 'again',
  lost: () => 'response lost',
  parallel: () => 'at once',
  poll: () => 'poll',
  retry: () => 'retry',

  '59-seconds-ahead': () => '59 s ahead',
  '59-seconds-old': () => '59 s old',
  '61-seconds-ahead': () => '61 s ahead',
  '61-seconds-old': () => '61 s old',
  blanks: () => 'blanks in the body',
  'changed-member': () => 'body changed after signing',
  'delete-unknown': () => 'deletes what does not exist',
  'empty-instance': () => 'instanceId empty',
  'empty-member': () => 'required member empty',
  'expire-time-17': () => 'expireTime of 17 digits',
  'four-byte-characters': () => 'four-byte characters',
  'hundred-ids': () => '100 IDs',
  'in-seconds': () => 'timestamp in seconds',
  'list-as-text': () => 'list as text',
  'longest-fields': () => 'longest members',
  'lower-case': () => 'signature in lower case',
  'many-users': () => '500 users',
  'missing-member': () => 'required member missing',
  'no-signature': () => 'no signature',
  'null-member': () => 'member null',
  'null-required': () => 'required member null',
  'other-key': () => 'another key',
  'other-kind-key': () => 'key of another kind',
  'other-order': () => 'members in another order',
  released: () => 'after the release',
  replayed: () => 'nonce used before',
  'test-flag-0': () => 'testFlag 0',
  'too-many-ids': () => '101 IDs',
  'unknown-activity': () => 'unknown activity',
  'unknown-instance': () => 'unknown instance',
  'unknown-member': () => 'additional member',
  'unknown-value': () => 'unknown value',
});

/** The page of a test. */
export const pageMessages = defineMessages('cli/views/callback/page', {
  kicker: () => 'koo · KooGallery’s calls to a server',
  allMet: ({ count }: { count: number }) => `All ${count} checks are met`,
  notMet: ({ count, failed }: { count: number; failed: number }) =>
    `${failed} of ${plural(count, 'check')} ${failed === 1 ? 'is' : 'are'} not met`,
  noChecks: () => 'Nothing was checked',
  passes: () => 'KooGallery accepts a server that does this, as far as its pages state.',
  fails: () => 'The debugging page or production would reject this server.',
  doubts: () => 'KooGallery would accept this server. Its pages recommend more.',

  calls: () => 'Calls',
  duration: () => 'Duration',
  checks: () => 'Checks',
  met: ({ count }: { count: number }) => `${count} met`,
  mustNote: () => 'required by KooGallery',
  shouldNote: () => 'recommended by a page',
  unclearNote: () => 'the pages contradict each other',
  callsNote: ({ count }: { count: number }) => `in ${plural(count, 'story', 'stories')}`,
  durationNote: () => 'the clock is wound where KooGallery waits',

  toFix: () => 'What to fix',
  foundIn: () => 'Found in',
  page: ({ number }: { number?: number }) =>
    number === undefined ? 'Huawei’s page' : `Huawei’s page ${number}`,
  repeat: () => 'Repeat the call with curl',
  call: ({ number }: { number: number }) => `call ${number}`,
  more: ({ count }: { count: number }) => `and ${count} more`,

  stories: () => 'Stories',
  story: () => 'Story',
  timeline: () => 'Every call in time',
  storyTimeline: ({ story }: { story: string }) => `The calls of ${story} in time`,
  allChecksMet: ({ count }: { count: number }) => `${plural(count, 'check')}, all met`,
  checksNotMet: ({ count, failed }: { count: number; failed: number }) =>
    `${failed} of ${plural(count, 'check')} not met`,
  callCount: ({ count }: { count: number }) => plural(count, 'call'),

  accepted: () => 'accepted',
  rejected: () => 'rejected, as it must be',
  cut: () => 'connection closed by koo',
  brokenMust: () => 'must: not met',
  brokenShould: () => 'should: not met',
  brokenUnclear: () => 'unclear: not met',
  atOnce: () => 'at once',

  noAnswer: () => 'no response',
  unreachable: () => 'not reachable',
  tooLarge: () => 'too large',
  isCut: () => 'cut',
  noCode: () => 'no resultCode',
  dueAfter: ({ after }: { after: string }) => `KooGallery: after ${after}`,

  sent: () => 'Sent',
  sentAfter: ({ after, at }: { after: string; at: string }) =>
    `${at} (${after} after the first call of the story)`,
  took: () => 'Took',
  request: () => 'Request',
  response: () => 'Response',
  cutText: () =>
    'koo closed the connection as soon as the call was sent: the response is lost, as it can be in production.',
  timeoutText: () => 'No response in time.',
  tooLargeText: () => 'The response is larger than 4 MiB. koo stopped reading.',
  unreachableText: ({ reason }: { reason: string }) => `The server cannot be reached (${reason}).`,
  emptyBody: () => '(empty)',
  shortened: ({ count }: { count: number }) => `… and ${plural(count, 'character')} more`,
  isMet: () => 'Met:',
  console: () => 'The debugging page prints',

  footer: ({ version }: { version: string }) =>
    `Made by koo ${version}. It called the server as Huawei’s pages describe; only KooGallery’s own debugging page can confirm it.`,
});
