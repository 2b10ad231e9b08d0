import { InterruptedError } from '../../errors/koo-error.js';
import { type Call, isHarmless, onlyReads } from './call.js';
import { LostAnswerError, UnreadableAnswerError } from './call-errors.js';
import type { ExchangeFailure } from './exchange-failure.js';
import { notReached } from './not-reached.js';

/**
 * An exchange without an answer, as the user is told it: not reached (nothing was sent), broken off (the server
 * cannot have the whole request) or lost (it may have been done).
 */
export function failureOf(failure: ExchangeFailure, call: Call, url: URL): Error {
  const place = `${call.method} ${url.origin}${url.pathname}`;
  const isHarmlessCall = isHarmless(call);
  if (failure.reason === 'aborted') return interruption(failure, call, place);
  if (failure.reason === 'too-long') {
    return new UnreadableAnswerError(
      'ANSWER_TOO_LONG',
      `The answer to ${call.title} has no end: ${failure.message}`,
      {
        hints: isHarmlessCall ? ['Check the address of the target.'] : unknownHints(call),
        place,
      },
    );
  }

  if (failure.phase === 'connect') return notReached(failure, url, place);
  const why = failure.reason === 'timeout' ? `timed out: ${failure.message}` : failure.message;
  if (isHarmlessCall) {
    return new LostAnswerError('NO_ANSWER', `${url.host} gave no answer (${why}).`, {
      hints: [
        onlyReads(call)
          ? 'It only reads: run the same command again.'
          : 'It does no harm twice: run the same command again.',
      ],
      cause: failure,
      place,
    });
  }

  if (failure.phase === 'body') {
    return new LostAnswerError(
      'CONNECTION_LOST',
      `The connection to ${url.host} broke during ${call.title} (${why}).`,
      {
        hints: [
          'The server cannot have got all of it, so nothing was done: run the same command again.',
          'If it breaks each time, the server or a proxy may refuse a body of this size.',
        ],
        cause: failure,
        place,
      },
    );
  }

  return new LostAnswerError(
    'OUTCOME_UNKNOWN',
    `All of ${call.title} was sent, but ${url.host} gave no answer (${why}): nobody knows whether it was done.`,
    { hints: unknownHints(call), cause: failure, place },
  );
}

/** What to do when a call may have been done. */
export function unknownHints({ findOut }: Call): string[] {
  return ['It was not sent again by itself, since that might do it twice.', ...(findOut ? [findOut] : [])];
}

/** For a failure that stayed although it was tried again. */
export function triedHint(tries = 1): string[] {
  return tries > 1 ? [`It was tried ${tries} times.`] : [];
}

function interruption({ cause, phase }: ExchangeFailure, call: Call, place: string): Error {
  if (phase !== 'answer' || isHarmless(call) || !(cause instanceof InterruptedError)) return cause;
  return new InterruptedError(
    `Interrupted after all of ${call.title} was sent: nobody knows whether it was done.`,
    {
      hints: call.findOut ? [call.findOut] : [],
      place,
    },
  );
}
