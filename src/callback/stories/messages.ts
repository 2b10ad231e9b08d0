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
  timeout: ({ activity, seconds }: { activity: string; seconds: number }) =>
    `${activity}: no response within ${seconds} seconds.`,
  tooLarge: ({ activity }: { activity: string }) => `${activity}: the response is larger than 4 MiB.`,
  status: ({ activity, status }: { activity: string; status: number }) =>
    `${activity}: the response has the HTTP status ${status}; only 200 is a success.`,
  contentType: ({ activity, contentType }: { activity: string; contentType: string }) =>
    `${activity}: the Content-Type of the response is "${contentType}" instead of application/json.`,
  noBodySign: ({ activity }: { activity: string }) => `${activity}: the response has no header Body-Sign.`,
  malformedBodySign: ({ activity }: { activity: string }) =>
    `${activity}: the header Body-Sign is not of the form sign_type="HMAC-SHA256", signature= "…", with the quotes.`,
  otherBodySign: ({ activity }: { activity: string }) =>
    `${activity}: the header Body-Sign is not the signature of the response's body.`,
  notAnObject: ({ activity }: { activity: string }) => `${activity}: the response is not a JSON object.`,
  noMember: ({ activity, member }: { activity: string; member: string }) =>
    `${activity}: the response has no text ${member}.`,
  resultCode: ({ activity, code, text }: { activity: string; code: string; text: string }) =>
    `${activity}: the server returned resultCode ${code} (${text}).`,
  notAuthenticated: ({ activity, text }: { activity: string; text: string }) =>
    `${activity}: the server returned resultCode 000001 (${text}): it did not accept the signature. Is the key of koo that of the server?`,
  field: ({ activity, kind, path }: { activity: string; kind: FieldProblem['kind']; path: string }) =>
    `${activity}: ${path} of the response ${FIELD_PROBLEMS[kind]}.`,
  notEncrypted: ({ activity, path }: { activity: string; path: string }) =>
    `${activity}: ${path} of the response is not encrypted with the key: a user's access data would be in the open.`,
  noUsage: ({ activity }: { activity: string }) =>
    `${activity}: the response has no usageInfo, which on-demand and package products require.`,
  unrelatedUsage: ({ activity }: { activity: string }) =>
    `${activity}: an entry of usageInfo has no relatedInstanceId, which those of a package require.`,
  plainMemo: ({ activity }: { activity: string }) =>
    `${activity}: memo has Chinese characters that are not written as \\uXXXX.`,
});

/** What came of a story. */
export const storyMessages = defineMessages('callback/story', {
  otherInstance: ({ first, second }: { first: string; second: string }) =>
    `The same order line got two instances: ${first} and ${second}.`,
  repeatFailed: ({ code }: { code: string }) =>
    `The same order line failed when it was called for again (resultCode ${code}).`,
  repeatRejected: ({ activity, code }: { activity: string; code: string }) =>
    `${activity}: the server rejected a call that had succeeded before (resultCode ${code}).`,
  notReady: ({ activity, code, polls }: { activity: string; code: string; polls: number }) =>
    `The instance was still not ready after ${activity} was called ${polls} times (resultCode ${code}).`,
  accepted: ({ activity, what }: { activity: string; what: string }) =>
    `${activity}: the server accepted ${what}.`,
  rejected: ({ activity, what }: { activity: string; what: string }) =>
    `${activity}: the server rejected ${what}.`,
  otherCode: ({
    activity,
    code,
    expected,
    what,
  }: {
    activity: string;
    code: string;
    expected: string;
    what: string;
  }) => `${activity}: the server returned resultCode ${code} for ${what}; ${expected} is the code for this.`,
  noAnswer: ({ activity }: { activity: string }) =>
    `${activity}: the call was not answered in the form that KooGallery reads.`,
  notOffered: ({ activity, code }: { activity: string; code: string }) =>
    `${activity}: the server does not offer this call (resultCode ${code}).`,
  forgotten: ({ activity, code }: { activity: string; code: string }) =>
    `${activity}: after a restart, the server does not know the instance (resultCode ${code}).`,
  noLicence: ({ seconds }: { seconds: number }) => `No licence was uploaded within ${seconds} seconds.`,
  otherLicence: () => 'The same request got two different licences.',
});

/** What a call is that differs from the usual ones. `member` is the name of the member that it lacks, or that is wrong. */
interface Member {
  member: string;
}

/** How a call differs from one of KooGallery's: an object of a sentence. */
export const unusualMessages = defineMessages('callback/unusual', {
  '59-seconds-ahead': () => 'a call from 59 seconds in the future',
  '59-seconds-old': () => 'a call that is 59 seconds old',
  '61-seconds-ahead': () => 'a call from 61 seconds in the future',
  '61-seconds-old': () => 'a call that is 61 seconds old',
  blanks: () => 'a call whose body has blanks between its members',
  'changed-member': () => 'a call whose testFlag was changed after it was signed',
  'delete-unknown': () => 'a call that deletes what does not exist',
  'empty-instance': () => 'a call with an empty instanceId',
  'empty-member': ({ member }: Member) => `a call with an empty ${member}`,
  'expire-time-17': () => 'a call whose expireTime has 17 digits',
  'four-byte-characters': () => 'a call with characters of four bytes',
  'hundred-ids': () => 'a call with 100 instance IDs',
  'in-seconds': () => 'a call whose timestamp is in seconds',
  'list-as-text': () => 'a call whose list is a text that holds its JSON',
  'longest-fields': () => 'a call whose members are as long as the page allows',
  'lower-case': () => 'a call with its signature in lower case',
  'many-users': () => 'a call with 500 users',
  'missing-member': ({ member }: Member) => `a call without ${member}`,
  'no-signature': () => 'a call without a signature',
  'null-member': () => 'a call whose testFlag is null',
  'null-required': ({ member }: Member) => `a call whose ${member} is null`,
  'other-key': () => 'a call signed with another key',
  'other-kind-key': () => 'a call signed with the key of another kind of interface',
  'other-order': () => 'a call whose members are in another order',
  released: () => 'a call about an instance that was released',
  replayed: () => 'a call with a nonce that was used before',
  'test-flag-0': () => 'a call with testFlag 0',
  'too-many-ids': () => 'a call with 101 instance IDs',
  'unknown-activity': () => 'a call with an unknown activity',
  'unknown-instance': () => 'a call about an instance that does not exist',
  'unknown-member': () => 'a call with an additional member',
  'unknown-value': () => 'a call with a value that no page states',
});

/** How to meet each rule. */
export const ruleMessages = defineMessages('callback/rules', {
  'answer-field': () =>
    'Return every required member, in the length and the type that the table of the call states.',
  'answer-form': () => 'Return a JSON object with both resultCode and resultMsg, also in an error.',
  blanks: () =>
    "Decide what you verify: Huawei's example server sorts the members again, so that blanks do not count; the pages only say that they are sorted.",
  'body-sign': () =>
    'Send the header Body-Sign: sign_type="HMAC-SHA256", signature= "…", over the very bytes of the body.',
  'content-type': () => 'Send the header Content-Type: application/json.',
  'empty-instance': () => 'Accept an empty instanceId: KooGallery sends it while you apply for credentials.',
  'encrypted-field': () =>
    'Encrypt userName and password with the key: 16 characters of IV, then AES-CBC in Base64.',
  'expire-time': () =>
    'Accept an expireTime of 14 and of 17 digits: the table states yyyyMMddHHmmss, and the sample has milliseconds.',
  'front-end-url': () =>
    'Return appInfo.frontEndUrl with a new instance as well: the debugging page may require it, and the table of newInstance has it as optional.',
  'http-status': () => 'Answer with HTTP 200 and report errors by resultCode.',
  'hundred-ids': () => 'Return the information of up to 100 instances in one queryInstance.',
  'key-kind': () => 'Verify each kind of interface with its own key only.',
  'licence-timeout': () => 'Answer within 5 seconds; make the licence in the background, and upload it then.',
  'licence-upload': () => 'Upload the licence for the market event that eventId names.',
  'list-form': () =>
    'Decide whether to accept a list that is a text: the table of 2.0 states a list, and its sample has a text.',
  'longest-field': () => 'Accept every member in the length that the table of the call states.',
  'lost-answer': () =>
    'Finish what a call asked for even if the connection closes, and return the same instance when it comes again.',
  'many-users': () => 'Accept 500 users in one call.',
  'member-order': () => 'Sort the members by name before the signature is computed.',
  'memo-escape': () => 'Write Chinese characters of memo as \\uXXXX.',
  'missing-member': () => 'Check required members, and return 000002 if one is missing.',
  'null-member': () =>
    "Decide what null means: Huawei's example server leaves such a member out of what is signed; no page states it.",
  'optional-callback': () =>
    'Offer this call if your product can be changed: KooGallery makes it for products whose edition or quantity can be.',
  parallel: () =>
    'Create the instance under a unique key of orderId and orderLineId: two calls may arrive at once.',
  poll: () => 'After 000004, return resultCode 000000 as soon as the instance is ready.',
  probing: () =>
    'Return 000000 for a saved debug case each time: KooGallery runs them twice a day, and freezes a product after five bad days.',
  reachable: () => 'Start the server, and check the address.',
  'released-instance': () => 'Return 000003 for an instance that was released.',
  repeat: () => 'Return 000000 for a call that has been done already: KooGallery repeats calls.',
  'replayed-nonce': () =>
    'Remember each nonce for at least 60 seconds, and reject it the second time with 000001.',
  restart: () => 'Store instances where they outlive the server, before the call is answered.',
  'result-code': () => 'Return 000000 for a call that succeeds; the log of the server has the reason.',
  'same-instance': () =>
    'Return the same instanceId for the same orderId and orderLineId; businessId is new in each call.',
  'same-licence': () => 'Return the same licence for the same instance and eventId.',
  signature: () =>
    'Compute the signature from the call and your key, and reject a call whose signature differs.',
  'signature-case': () => 'Compare signatures without regard to upper and lower case.',
  'signature-code': () => 'Return 000001 when the signature is missing or wrong.',
  'sync-delete': () => 'Return 000000 when what is to be deleted does not exist.',
  'sync-repeat': () => 'Return 000000 for what was added or deleted before, and keep one record.',
  'test-flag': () => 'Treat testFlag 0 as if it were absent: older calls send it.',
  'time-future': () =>
    "Decide whether to accept a time in the future: the page states a difference of 60 s at most, and Huawei's example server accepts any.",
  'time-past': () => 'Reject a call whose timestamp, in milliseconds, is more than 60 seconds old.',
  'time-unit': () =>
    'Decide whether to accept a timestamp in seconds: newer pages state milliseconds, older copies seconds.',
  'time-within': () =>
    'Accept a call that is up to 60 seconds old or ahead; the timestamp is in milliseconds. Check the clock of the server.',
  timeout: () =>
    'Answer within 20 seconds; if opening takes longer, return 000004 and finish in the background.',
  'too-many-ids': () => 'Accept up to 100 instance IDs in a queryInstance, and return 000002 for more.',
  'unknown-activity': () => 'Return 000002 for an activity that the server does not know.',
  'unknown-instance': () => 'Return 000003 for an instance that does not exist.',
  'unknown-member': () => 'Ignore members that you do not know: KooGallery may add some.',
  'unknown-value': () => 'Return 000002 for a value that the page of the call does not state.',
  'usage-info': () =>
    'Return usageInfo with usageValue and statisticalTime for every on-demand or package instance; entries of a package name the on-demand instance in relatedInstanceId.',
  'utf-8': () => 'Read the call as UTF-8 before the signature is computed.',
} satisfies Record<CallbackRuleName, () => string>);
