import { defineMessages } from '../../i18n/message.js';
import type { FieldProblem } from './check-fields.js';
import type { CallbackRuleName } from './callback-rules.js';

const FIELD_PROBLEMS: Readonly<Record<FieldProblem['kind'], string>> = {
  length: 'is too long',
  missing: 'is missing',
  type: 'has the wrong type',
  value: 'has a value that is not allowed',
};

/** What was found in an answer. `activity` is that of the call. */
export const answerMessages = defineMessages('callback/answer', {
  unreachable: ({ activity, reason }: { activity: string; reason: string }) =>
    `${activity}: the server cannot be reached (${reason}).`,
  timeout: ({ activity }: { activity: string }) => `${activity}: no response within 20 seconds.`,
  tooLarge: ({ activity }: { activity: string }) => `${activity}: the response is larger than 4 MiB.`,
  status: ({ activity, status }: { activity: string; status: number }) =>
    `${activity}: the response has the HTTP status ${status}; only 200 is a success.`,
  contentType: ({ activity, contentType }: { activity: string; contentType: string }) =>
    `${activity}: the Content-Type of the response is "${contentType}" instead of application/json.`,
  notAnObject: ({ activity }: { activity: string }) => `${activity}: the response is not a JSON object.`,
  noMember: ({ activity, member }: { activity: string; member: string }) =>
    `${activity}: the response has no text ${member}.`,
  resultCode: ({ activity, code, text }: { activity: string; code: string; text: string }) =>
    `${activity}: the server returned resultCode ${code} (${text}).`,
  field: ({ activity, kind, path }: { activity: string; kind: FieldProblem['kind']; path: string }) =>
    `${activity}: ${path} of the response ${FIELD_PROBLEMS[kind]}.`,
});

/** What came of a story. */
export const storyMessages = defineMessages('callback/story', {
  otherInstance: ({ first, second }: { first: string; second: string }) =>
    `The same order line got two instances: ${first} and ${second}.`,
  notReady: ({ code, polls }: { code: string; polls: number }) =>
    `The instance was still not ready after queryInstance was called ${polls} times (resultCode ${code}).`,
  accepted: ({ what }: { what: ForgedCall }) => `A call ${FORGED[what]} was accepted.`,
  rejected: ({ what }: { what: ForgedCall }) => `A call ${FORGED[what]} was rejected.`,
  otherCode: ({ code, expected }: { code: string; expected: string }) =>
    `The server returned resultCode ${code}; ${expected} is the code for this.`,
  noAnswer: () => 'The call was not answered in the form that KooGallery reads.',
});

/** How a call differs from one of KooGallery's. */
export type ForgedCall =
  | '59-seconds-old'
  | '61-seconds-ahead'
  | '61-seconds-old'
  | 'changed-body'
  | 'four-byte-characters'
  | 'lower-case'
  | 'missing-member'
  | 'no-signature'
  | 'other-key'
  | 'repeated'
  | 'replayed'
  | 'too-many-ids'
  | 'unknown-activity'
  | 'unknown-instance'
  | 'unknown-member';

const FORGED: Readonly<Record<ForgedCall, string>> = {
  '59-seconds-old': 'that is 59 seconds old',
  '61-seconds-ahead': 'from 61 seconds in the future',
  '61-seconds-old': 'that is 61 seconds old',
  'changed-body': 'whose body was changed after it was signed',
  'four-byte-characters': 'with characters of four bytes',
  'lower-case': 'with its signature in lower case',
  'missing-member': 'without orderId',
  'no-signature': 'without a signature',
  'other-key': 'signed with another key',
  repeated: 'that had succeeded before',
  replayed: 'with a nonce that was used before',
  'too-many-ids': 'with 101 instance IDs',
  'unknown-activity': 'with an unknown activity',
  'unknown-instance': 'about an instance that does not exist',
  'unknown-member': 'with an additional member',
};

/** How to meet each rule. */
export const ruleMessages = defineMessages('callback/rules', {
  'answer-field': () =>
    'Return every required member, in the length and the type that the table of the call states.',
  'answer-form': () => 'Return a JSON object with both resultCode and resultMsg, also in an error.',
  'content-type': () => 'Send the header Content-Type: application/json.',
  'http-status': () => 'Answer with HTTP 200 and report errors by resultCode.',
  'lost-answer': () =>
    'Finish what a call asked for even if the connection closes, and return the same instance when it comes again.',
  'missing-member': () => 'Check required members, and return 000002 if one is missing.',
  parallel: () =>
    'Create the instance under a unique key of orderId and orderLineId: two calls may arrive at once.',
  poll: () =>
    'After 000004, return the instance with resultCode 000000 from queryInstance as soon as it is ready.',
  reachable: () => 'Start the server, and check the address.',
  repeat: () => 'Return 000000 for a call that has been done already: KooGallery repeats calls.',
  'replayed-nonce': () =>
    'Remember each nonce for at least 60 seconds, and reject it the second time with 000001.',
  'result-code': () => 'Return 000000 for a call that succeeds; the log of the server has the reason.',
  'same-instance': () =>
    'Return the same instanceId for the same orderId and orderLineId; businessId is new in each call.',
  signature: () =>
    'Compute the signature from the body and your key, and reject a call whose signature differs.',
  'signature-case': () => 'Compare signatures without regard to upper and lower case.',
  'signature-code': () => 'Return 000001 when the signature is missing or wrong.',
  'time-future': () =>
    "Decide whether to accept a time in the future: the page states a difference of 60 s at most, and Huawei's example server accepts any.",
  'time-past': () => 'Reject a call whose timestamp, in milliseconds, is more than 60 seconds old.',
  'time-within': () =>
    'Accept a call that is up to 60 seconds old; the timestamp is in milliseconds. Check the clock of the server.',
  timeout: () =>
    'Answer within 20 seconds; if opening takes longer, return 000004 and finish in the background.',
  'too-many-ids': () => 'Accept up to 100 instance IDs in a queryInstance, and return 000002 for more.',
  'unknown-activity': () => 'Return 000002 for an activity that the server does not know.',
  'unknown-instance': () => 'Return 000003 for an instance that does not exist.',
  'unknown-member': () => 'Ignore members that you do not know: KooGallery may add some.',
  'utf-8': () => 'Read the body as UTF-8 before the signature is computed.',
} satisfies Record<CallbackRuleName, () => string>);
