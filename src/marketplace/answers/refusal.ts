import { EnvironmentError } from '../../errors/koo-error.js';
import { type Call, type CallAnswer, isHarmless } from '../sending/call.js';
import { LostAnswerError, RefusedCallError } from '../sending/call-errors.js';
import { compareCanonical } from './compare-canonical.js';
import { adviceOf, errorCode, meaningOf } from './error-codes.js';
import { triedHint, unknownHints } from '../sending/failure-of.js';
import { plainText } from './plain-text.js';
import type { ErrorBody } from './parse-error-body.js';
import type { Signer } from '../signing/signer.js';
import { CLOCK_TOLERANCE } from '../signing/verify-signature.js';
import { foreignText, type Message } from '../../i18n/message.js';
import { isLoopback } from '../sending/base-address.js';
import { answerMessages } from './messages.js';

/** By its `server` header; and by another one it says what of this machine was the cause of an error of its own. */
const EMULATOR = 'koo-emulator';
const CAUSE_HEADER = 'x-koo-emulator-cause';
const DISK_FULL = 'disk-full';

/** For answers without a code that is known; a status in hundreds stands for the rest of them. */
const STATUSES: Readonly<
  Record<number, { meaning: Message; next?: Message; check?: keyof Signer['whatToCheck'] }>
> = {
  300: {
    meaning: answerMessages.redirected(),
    next: answerMessages.notFollowed(),
  },
  400: { meaning: answerMessages.badRequest() },
  401: { meaning: answerMessages.notAuthenticated(), check: 'keys' },
  403: { meaning: answerMessages.notAllowed(), check: 'keys' },
  404: { meaning: answerMessages.nothingHere(), check: 'address' },
  406: { meaning: answerMessages.tooManyRequests(), next: answerMessages.waitAMinute() },
  413: { meaning: answerMessages.bodyTooLarge(), next: answerMessages.sendSmaller() },
  429: { meaning: answerMessages.tooManyRequests(), next: answerMessages.waitAMinute() },
  500: { meaning: answerMessages.internalError(), next: answerMessages.tryLater() },
  502: { meaning: answerMessages.noBackend(), next: answerMessages.tryLater() },
  503: { meaning: answerMessages.noService(), next: answerMessages.tryLater() },
};

/** An answer that says no, as the error that explains it. */
export function refusal(
  answer: CallAnswer,
  credentials: Pick<Signer, 'redact' | 'whatToCheck'>,
  call: Call,
  answered: ErrorBody,
): Error {
  const { headers, status } = answer;
  if (isOfEmulator(answer) && headers[CAUSE_HEADER] === DISK_FULL) return emulatorDiskFull(answer, call);
  const { code, message, requestId, details: more } = answered;
  const clock = clockError(answer);
  if (clock) return clock;

  const known = code === undefined ? undefined : errorCode(code, status);
  const byStatus = STATUSES[status] ?? STATUSES[Math.floor(status / 100) * 100];
  const meaning = known ? meaningOf(known) : byStatus?.meaning;
  const next = known
    ? adviceOf(known)
    : (byStatus?.next ?? (byStatus?.check && credentials.whatToCheck[byStatus.check]));
  const words = message && credentials.redact(message);
  const comparison =
    answer.canonicalRequest && words ? compareCanonical(answer.canonicalRequest, words) : undefined;
  const said = {
    call: call.title,
    host: placeOfAnswer(answer),
    status,
    ...(code !== undefined && { code: plainText(code) }),
  };
  const details = {
    hints: [
      ...(comparison ? [comparison] : []),
      ...more.map((line) => foreignText(plainText(credentials.redact(line)))),
      ...(next ? [next] : []),
      ...triedHint(answer.tries),
      ...(requestId ? [answerMessages.requestId({ id: plainText(requestId) })] : []),
    ],
    place: requestOf(answer, call),
  };

  // The gateway gave up waiting; what is behind it may go on working.
  if (status === 504 && !isHarmless(call)) {
    return new LostAnswerError('OUTCOME_UNKNOWN', answerMessages.lateAnswer(said), {
      ...details,
      hints: unknownHints(call),
    });
  }

  return new RefusedCallError(
    code === undefined ? `HTTP_${status}` : plainText(code),
    answerMessages.refused({
      ...said,
      ...(meaning && { meaning }),
      ...(words && { words: plainText(words) }),
    }),
    {
      ...details,
      requestId,
      says: words && plainText(words),
      status,
    },
  );
}

/** Only who answers on this machine may say so: what the emulator refuses is not KooGallery's word. */
function isOfEmulator({ headers, url }: CallAnswer): boolean {
  return headers.server === EMULATOR && isLoopback(url);
}

/** Who refused, at the beginning of a sentence. */
function placeOfAnswer(answer: CallAnswer): Message {
  const { host } = answer.url;
  return isOfEmulator(answer) ? answerMessages.emulatorAt({ host }) : foreignText(host);
}

function requestOf({ url }: CallAnswer, { method }: Call): string {
  return `${method} ${url.origin}${url.pathname}`;
}

/** The emulator is koo's own: that its disk is full is this machine's matter, and no refusal. */
function emulatorDiskFull(answer: CallAnswer, call: Call): EnvironmentError {
  return new EnvironmentError('DISK_FULL', answerMessages.emulatorDiskFull({ call: call.title }), {
    hints: [answerMessages.freeDisk()],
    place: requestOf(answer, call),
  });
}

/** A refused signature, and clocks that differ by more than the gateway allows: the clock is why. */
function clockError({ canonicalRequest, clockOffset = 0, url }: CallAnswer): EnvironmentError | undefined {
  if (canonicalRequest === undefined || Math.abs(clockOffset) <= CLOCK_TOLERANCE) return undefined;
  const minutes = Math.round(Math.abs(clockOffset) / 60_000);
  return new EnvironmentError(
    'CLOCK_OFF',
    answerMessages.clockOff({ host: url.host, isAhead: clockOffset > 0, minutes }),
    {
      hints: [answerMessages.setClock()],
      docs: 'https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-001.html',
    },
  );
}
