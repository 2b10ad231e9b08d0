import type { FieldProblem } from '../../../callback/stories/check-fields.js';
import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

const FIELD_PROBLEMS: Readonly<Record<FieldProblem['kind'], string>> = {
  length: 'is too long',
  missing: 'is missing',
  type: 'has the wrong type',
  value: 'has a value that the table does not have',
};

interface Called {
  activity: string;
  /** In the language of the reader. */
  name: string;
  protocol: string;
}

/** What the commands print that send, sign and receive single calls. */
export const callMessages = defineMessages('cli/views/call', {
  head: ({ activity, name, protocol }: Called) => `${activity} (${name}), ${protocol}`,
  /** Headings, and labels in front of a line. */
  signature: () => 'Signature',
  request: () => 'Request',
  response: () => 'Response',
  invented: () => 'invented',
  notSent: () => 'Nothing was sent (--dry-run).',
  payloadRule: () => 'the members that are not null, sorted by name at the top, without blanks',
  joinedRule: () => 'the parameters but authToken, decoded, sorted by name',

  answered: ({ contentType, ms, status }: { contentType: string; ms: number; status: number }) =>
    `HTTP ${status}, ${contentType === '' ? 'no Content-Type' : contentType}, after ${ms} ms`,
  cutShort: ({ characters }: { characters: number }) => `… (${plural(characters, 'character')} in all)`,
  noBody: () => '(no body)',
  timeout: ({ seconds }: { seconds: number }) => `No response within ${seconds} seconds.`,
  tooLarge: () => 'The response is larger than 4 MiB.',
  unreachable: ({ reason }: { reason: string }) => `The server cannot be reached (${reason}).`,

  accepted: () => 'KooGallery would accept this response.',
  inProgress: () =>
    'KooGallery would accept this response, and call queryInstance until the instance is ready.',
  rejected: ({ rule }: { rule?: string }) =>
    `KooGallery would not accept this response.${rule === undefined ? '' : ` [${rule}]`}`,
  /** In front of what KooGallery's own page prints. */
  console: () => 'debugging page',
  repeat: () => 'The same call as a command; its signature is valid for 60 seconds, its nonce once:',
  repeatToken: () => 'The same call as a command:',
  again: ({ id }: { id: string }) => `With a new signature: koo callback replay ${id}`,
  notLogged: ({ reason }: { reason: string }) =>
    `The call is not in the log for koo callback replay: ${reason}`,

  // koo callback replay
  noCalls: () => 'No calls are recorded here. koo callback send and test record theirs.',
  someCalls: ({ shown, total }: { shown: number; total: number }) =>
    shown === total ? plural(total, 'call') : `The last ${shown} of ${plural(total, 'call')}`,
  columnId: () => 'id',
  columnTime: () => 'sent (UTC)',
  columnCommand: () => 'by',
  columnActivity: () => 'activity',
  columnOutcome: () => 'outcome',
  columnAddress: () => 'address',
  howToReplay: () => 'koo callback replay ID sends one again.',
  unknownCall: ({ id }: { id: string }) => `No call with the ID ${id} is recorded here.`,
  listCalls: () => 'List the recorded calls: koo callback replay',
  recordedOther: ({ id }: { id: string }) => `The recorded call ${id} is not of an interface that koo knows.`,
  sameSignature: () => 'The same bytes, signature and nonce as before: your server should reject them.',

  // koo callback listen
  listening: ({ url }: { url: string }) =>
    `Listening on ${url} in the place of your server, on any path. It is a stand-in: it opens nothing.`,
  keys: ({ kinds }: { kinds: readonly string[] }) => `Keys: ${kinds.join(', ')}.`,
  answersOtherwise: ({ code, delay, status }: { code?: string; delay: number; status?: number }) =>
    `Every call is answered${code === undefined ? '' : ` with resultCode ${code}`}${status === undefined ? '' : ` with HTTP ${status}`}${delay === 0 ? '' : ` after ${plural(delay, 'second')}`}.`,
  resultCodeForm: ({ code }: { code: string }) => `${code} is not a result code.`,
  resultCodes: () => 'A result code has six digits: 000000 is success, 000005 an internal error.',
  stopWith: () => 'Ctrl-C stops it.',
  call: ({ number, time, what }: { number: number; time: string; what: string }) =>
    `#${number} ${time} UTC  ${what}`,
  unknownInterface: () => 'not a call of KooGallery',
  called: ({ activity, protocol }: { activity: string; protocol: string }) => `${activity}, ${protocol}`,
  signatureRight: () => 'The signature is right.',
  signatureWrong: () => 'The signature is wrong:',
  /** The signature itself is right, its time or its place is not. */
  nonceUsed: () => 'The nonce was used before: a replay.',
  bodyTooLarge: () => 'The body is larger than 4 MiB, and was not read.',
  noInterface: () => 'No interface has this activity or path.',
  field: ({ kind, path }: { kind: FieldProblem['kind']; path: string }) => `${path} ${FIELD_PROBLEMS[kind]}.`,

  // koo callback sign and verify
  signedBody: () => 'Body-Sign of this response:',
  addToQuery: () => 'Add to the address:',
  addHeaders: () => 'Send the headers:',
  valid: () => 'The signature is right.',
  invalid: () => 'The signature is wrong:',
  expectedSteps: () => 'How it is made:',
  giveInput: () => 'Name a file with the body, or give it on standard input: -',
  notParameters: () => 'The input is not a JSON object, and not a query such as a=1&b=2.',
  noSignature: () => 'There is no signature to verify.',
  giveSignature: () =>
    'Give the address that was called with --url, or --signature, --timestamp and --nonce.',
  badRequestUrl: () => 'The value of --url is not an address or a path with a query.',
  headerForm: ({ line }: { line: string }) => `"${line}" is not NAME:VALUE.`,
  timeForm: ({ text }: { text: string }) => `"${text}" is not a time.`,
  giveTime: () => 'Write milliseconds since 1970, or ISO 8601: 2026-11-27T22:34:17Z',
});
