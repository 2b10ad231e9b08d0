import { EnvironmentError } from '../../errors/koo-error.js';
import { type Call, type CallAnswer, isHarmless } from '../sending/call.js';
import { LostAnswerError, RefusedCallError } from '../sending/call-errors.js';
import { compareCanonical } from './compare-canonical.js';
import { errorCode } from './error-codes.js';
import { triedHint, unknownHints } from '../sending/failure-of.js';
import { plainText } from './plain-text.js';
import type { Said } from './said-by.js';
import type { Signer } from '../signing/signer.js';
import { CLOCK_TOLERANCE } from '../signing/verify-signature.js';

/** For answers without a code that is known; a status in hundreds stands for the rest of them. */
const STATUSES: Readonly<
  Record<number, { meaning: string; next?: string; check?: keyof Signer['whatToCheck'] }>
> = {
  300: {
    meaning: 'it points elsewhere',
    next: 'A signed call does not follow. Check the address of the target.',
  },
  400: { meaning: 'the request is wrong' },
  401: { meaning: 'the authentication is wrong', check: 'keys' },
  403: { meaning: 'it is not allowed', check: 'keys' },
  404: { meaning: 'there is nothing at this address', check: 'address' },
  406: { meaning: 'too many requests', next: 'Wait a minute, then try again.' },
  413: { meaning: 'the body is too large', next: 'Send a smaller file, or send it by way of the console.' },
  429: { meaning: 'too many requests', next: 'Wait a minute, then try again.' },
  500: { meaning: 'internal error', next: 'Try again later.' },
  502: { meaning: 'the backend is not available', next: 'Try again later.' },
  503: { meaning: 'the service is not available', next: 'Try again later.' },
};

/** An answer that says no, as the error that explains it. */
export function refusal(
  answer: CallAnswer,
  credentials: Pick<Signer, 'redact' | 'whatToCheck'>,
  call: Call,
  said: Said,
): Error {
  const { status, url } = answer;
  const { code, message, requestId, details: more } = said;
  const clock = clockError(answer);
  if (clock) return clock;

  const known = code === undefined ? undefined : errorCode(code, status);
  const byStatus = STATUSES[status] ?? STATUSES[Math.floor(status / 100) * 100];
  const { meaning } = known ?? byStatus ?? {};
  const next = known
    ? known.next
    : (byStatus?.next ?? (byStatus?.check && credentials.whatToCheck[byStatus.check]));
  const words = message && credentials.redact(message);
  const comparison =
    answer.canonicalRequest && words ? compareCanonical(answer.canonicalRequest, words) : undefined;
  const where = code === undefined ? `HTTP ${status}` : `${plainText(code)}, HTTP ${status}`;
  const details = {
    hints: [
      ...(comparison ? [comparison] : []),
      ...more.map((line) => plainText(credentials.redact(line))),
      ...(next ? [next] : []),
      ...triedHint(answer.tries),
      ...(requestId ? [`Huawei's support wants to know the request's id: ${plainText(requestId)}.`] : []),
    ],
    place: `${call.method} ${url.origin}${url.pathname}`,
  };

  // The gateway gave up waiting; what is behind it may go on working.
  if (status === 504 && !isHarmless(call)) {
    const text = `${url.host} had no answer to ${call.title} in time (${where}): nobody knows whether it was done.`;
    return new LostAnswerError('OUTCOME_UNKNOWN', text, {
      ...details,
      hints: unknownHints(call),
    });
  }

  const why = [meaning, words && `it says "${plainText(words)}"`].filter(Boolean).join('; ');
  const text = `${url.host} refused ${call.title}${why && `: ${why}`}`;
  return new RefusedCallError(
    code === undefined ? `HTTP_${status}` : plainText(code),
    `${text} (${where}).`,
    {
      ...details,
      requestId,
      says: words && plainText(words),
      status,
    },
  );
}

/** A refused signature, and clocks that differ by more than the gateway takes: the clock is why. */
function clockError({ canonicalRequest, clockOffset = 0, url }: CallAnswer): EnvironmentError | undefined {
  if (canonicalRequest === undefined || Math.abs(clockOffset) <= CLOCK_TOLERANCE) return undefined;
  const minutes = Math.round(Math.abs(clockOffset) / 60_000);
  const side = clockOffset > 0 ? 'ahead of' : 'behind';
  return new EnvironmentError(
    'CLOCK_OFF',
    `This machine's clock is ${minutes} minutes ${side} the one of ${url.host}; 15 are allowed.`,
    {
      hints: ['Set the clock (turn on NTP), then run the same command again: nothing was done.'],
      docs: 'https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-001.html',
    },
  );
}
