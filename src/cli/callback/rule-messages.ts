import type { CallbackLevel } from '../../callback/stories/callback-rules.js';
import { defineMessages } from '../../i18n/message.js';

/** What a level means. */
export const levelMessages = defineMessages('cli/callback/levels', {
  must: () => "KooGallery's debugging page or production rejects it, or its pages require it of the server.",
  should: () => 'A page recommends it.',
  unclear: () =>
    "The pages, or Huawei's example server, contradict each other: koo reports what your server does.",
} satisfies Record<CallbackLevel, () => string>);

/** Each rule in a few words, as a heading. */
export const callbackRuleNames = defineMessages('cli/callback/rule-names', {
  'answer-field': () => 'Members of the response',
  'answer-form': () => 'Form of the response',
  blanks: () => 'Blanks in the body',
  'body-sign': () => 'Signature of the response',
  'content-type': () => 'Content-Type of the response',
  'empty-instance': () => 'Empty instanceId',
  'encrypted-field': () => 'Encrypted members',
  'expire-time': () => 'An expiry time of 17 digits',
  'front-end-url': () => 'Address of a new instance',
  'http-status': () => 'HTTP status',
  'hundred-ids': () => '100 instance IDs in a call',
  'key-kind': () => 'One key for each kind of interface',
  'licence-timeout': () => 'Response within 5 seconds',
  'licence-upload': () => 'Upload of the licence',
  'list-form': () => 'A list sent as text',
  'longest-field': () => 'Longest members',
  'lost-answer': () => 'A response that was lost',
  'many-users': () => '500 users in a call',
  'member-order': () => 'Order of the members',
  'memo-escape': () => 'Chinese characters in memo',
  'missing-member': () => 'A required member is missing',
  'null-member': () => 'A member that is null',
  'optional-callback': () => 'An optional call',
  parallel: () => 'Two calls at once',
  poll: () => 'Opening in the background',
  probing: () => 'Saved debug cases',
  reachable: () => 'Server reachable',
  'released-instance': () => 'An instance that was released',
  repeat: () => 'A call that has been done already',
  'replayed-nonce': () => 'A nonce used twice',
  restart: () => 'Restart of the server',
  'result-code': () => 'Result code',
  'same-instance': () => 'One instance for an order line',
  'same-licence': () => 'One licence for a request',
  signature: () => 'Signature of the call',
  'signature-case': () => 'Case of the signature',
  'signature-code': () => 'Result code for a wrong signature',
  'sync-delete': () => 'Deleting what does not exist',
  'sync-repeat': () => 'A synchronization repeated',
  'test-flag': () => 'testFlag 0',
  'time-future': () => 'A time in the future',
  'time-past': () => 'A call that is too old',
  'time-unit': () => 'A timestamp in seconds',
  'time-within': () => 'A call within 60 seconds',
  timeout: () => 'Response within 20 seconds',
  'too-many-ids': () => 'More than 100 instance IDs',
  'unknown-activity': () => 'An unknown activity',
  'unknown-instance': () => 'An unknown instance',
  'unknown-member': () => 'An additional member',
  'unknown-value': () => 'An unknown value',
  'usage-info': () => 'Usage of an instance',
  'utf-8': () => 'UTF-8',
});

/** What KooGallery does, which is why there is the rule. */
export const callbackRuleReasons = defineMessages('cli/callback/rule-reasons', {
  'answer-field': () =>
    'The debugging page names the first member that is missing or too long, and does not save the case.',
  'answer-form': () =>
    'KooGallery parses the response as JSON, and requires resultCode and resultMsg, although the tables call resultMsg optional.',
  blanks: () =>
    "KooGallery signs the body with its members sorted by name. The pages do not say whether a server signs the bytes that it received, or the members again; Huawei's example server does the latter.",
  'body-sign': () =>
    'Responses of SaaS 1.0 and of the joint-operation kit 1.0 carry the header Body-Sign. The debugging page verifies it, and does not save a case without it.',
  'content-type': () =>
    'The debugging page accepts application/json only, and prints the Content-Type that it received.',
  'empty-instance': () =>
    'While you apply for credentials of joint operation there is no order yet: instanceId and orderId are empty then.',
  'encrypted-field': () =>
    'userName and password of SaaS 1.0 are encrypted with your key: the page of the call requires it.',
  'expire-time': () =>
    'The table of the call states yyyyMMddHHmmss for expireTime, which has 14 digits; the printed sample has 17.',
  'front-end-url': () =>
    "The debugging page names frontEndUrl among what newInstance must return. The table of the call has appInfo as optional, and Huawei's example server returns instanceId only.",
  'http-status': () =>
    'Only HTTP 200 counts. With any other status the call has failed, whatever the body says.',
  'hundred-ids': () => 'KooGallery asks for up to 100 instances, separated by commas, in one queryInstance.',
  'key-kind': () =>
    'In the seller console a key is bound to one kind of interface, and cannot serve another. A server that accepts any of its keys everywhere loses that separation.',
  'licence-timeout': () =>
    'For licences KooGallery waits 5 seconds for a response. A licence that takes longer is uploaded afterwards.',
  'licence-upload': () =>
    'KooGallery waits for the licence at the market event that eventId names, and gives the buyer what is uploaded there.',
  'list-form': () =>
    'For joint operation 2.0 the table states a list, and the printed sample has a text that holds JSON. Either may arrive.',
  'longest-field': () => 'Members may be as long as the table of the call states.',
  'lost-answer': () =>
    'KooGallery cannot know what became of a call without a response. It makes the call again, with another businessId and the same order.',
  'many-users': () => 'One call of authSync has up to 500 users.',
  'member-order': () =>
    'KooGallery signs the members sorted by name. The order in which they arrive is not part of the signature.',
  'memo-escape': () => 'The page requires Chinese characters of memo to be written as \\uXXXX.',
  'missing-member': () => 'The table of result codes has 000002 for a request that is not complete.',
  'null-member': () =>
    "No page says whether a member that is null is signed. Huawei's example server leaves it out.",
  'optional-callback': () =>
    'KooGallery makes this call only for products whose edition or quantity can be changed.',
  parallel: () =>
    'Repetitions and the buyer’s own page may meet: two calls for one order line can arrive at the same moment. Two instances for one order line cost you twice.',
  poll: () => 'After 000004 KooGallery calls queryInstance until it succeeds; until then the buyer waits.',
  probing: () =>
    'While a product is on sale, KooGallery runs its saved debug cases every morning and every afternoon. After five bad days in a row trading is frozen, and the product hidden.',
  reachable: () =>
    'KooGallery reaches your server over the internet, by its domain name. A server that fails the saved cases on five days in a row is taken off sale.',
  'released-instance': () =>
    'The table of result codes has 000003 for an instance that does not exist any more.',
  repeat: () =>
    'KooGallery repeats a call that has failed, and an operator can repeat any by hand (重新启动). The debugging page requires that interfaces can be repeated.',
  'replayed-nonce': () =>
    'Each call has a random nonce of its own. Whoever records a call can send it again within 60 seconds, unless you remember its nonce.',
  restart: () =>
    'KooGallery calls on for as long as the instance lives, which is longer than any process: months after newInstance, queryInstance must still know it.',
  'result-code': () =>
    'Every code but 000000 is a failure (and 000004, where it is allowed). newInstance and upgrades are repeated for 3 hours, then the order fails and is refunded; after more than five such orders in a month the product is taken down.',
  'same-instance': () =>
    'KooGallery repeats newInstance with a new businessId and the same orderId and orderLineId, and uses the instanceId of the response that it received.',
  'same-licence': () => 'KooGallery may request a licence again, and expects the same one.',
  signature: () =>
    'Anyone on the internet can call your server. Only the signature shows that KooGallery did.',
  'signature-case': () =>
    "The samples on Huawei's pages have signatures in upper case and in lower case, and Huawei's example server ignores case.",
  'signature-code': () => 'The table of result codes has 000001 for a failed authentication.',
  'sync-delete': () =>
    'Synchronizations of joint operation are idempotent: deleting what has been deleted is a success.',
  'sync-repeat': () =>
    'Synchronizations of joint operation are idempotent: adding twice makes one record, and is a success.',
  'test-flag': () => 'Newer pages leave testFlag out of real calls, older ones send 0.',
  'time-future': () =>
    "The pages state that the time may differ by 60 seconds; Huawei's example server checks only that it is not older.",
  'time-past': () =>
    'A call that was recorded must not be valid for ever: the pages state a difference of at most 60 seconds.',
  'time-unit': () =>
    'All samples and the newest pages have milliseconds, older copies of the same pages say seconds.',
  'time-within': () =>
    'A call travels for a while, and clocks differ: up to 60 seconds is valid. A server that reads seconds for milliseconds rejects everything.',
  timeout: () => 'KooGallery waits 20 seconds for a response, then the call has failed.',
  'too-many-ids': () => 'KooGallery asks for at most 100 instances in one call: more is not from KooGallery.',
  'unknown-activity': () =>
    'KooGallery adds activities (changeInstanceCheck is one of 2025). A server that confirms what it does not know promises what it will not do.',
  'unknown-instance': () =>
    'The table of result codes has 000003 for an instance that does not exist. A server that confirms any instance hides mistakes from you and from KooGallery.',
  'unknown-member': () => 'KooGallery may add members to its calls. They belong to what is signed.',
  'unknown-value': () =>
    'KooGallery adds values (the scene RENEWAL_CHANGE is one of 2025). A server that confirms what it does not know promises what it will not do.',
  'usage-info': () =>
    'For on-demand and package products KooGallery shows the buyer the usage that queryInstance returns.',
  'utf-8': () =>
    'Calls are UTF-8, and names have Chinese characters and emoji in them. Read as anything else, the signature differs.',
});
