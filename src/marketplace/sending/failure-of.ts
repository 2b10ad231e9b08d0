import { InterruptedError } from '../../errors/koo-error.js';
import { type Call, isHarmless, onlyReads } from './call.js';
import { LostAnswerError, UnreadableAnswerError } from './call-errors.js';
import type { ExchangeFailure } from './exchange-failure.js';
import { notReached } from './not-reached.js';
import type { Message } from '../../i18n/message.js';
import { sendingMessages } from './messages.js';

/**
 * The error of an exchange without an answer: not reached (nothing was sent), broken off (the server
 * cannot have the whole request) or lost (it may have been done).
 */
export function failureOf(failure: ExchangeFailure, call: Call, url: URL): Error {
  const place = `${call.method} ${url.origin}${url.pathname}`;
  const isHarmlessCall = isHarmless(call);
  if (failure.reason === 'aborted') return interruption(failure, call, place);
  if (failure.reason === 'too-long') {
    return new UnreadableAnswerError(
      'ANSWER_TOO_LONG',
      sendingMessages.answerTooLong({ call: call.title, why: failure.text }),
      {
        hints: isHarmlessCall ? [sendingMessages.checkAddress()] : unknownHints(call),
        place,
      },
    );
  }

  if (failure.phase === 'connect') return notReached(failure, url, place);
  const why =
    failure.reason === 'timeout' ? sendingMessages.timedOut({ during: failure.text }) : failure.text;
  if (isHarmlessCall) {
    return new LostAnswerError('NO_ANSWER', sendingMessages.noAnswer({ host: url.host, why }), {
      hints: [onlyReads(call) ? sendingMessages.onlyReads() : sendingMessages.repeatable()],
      cause: failure,
      place,
    });
  }

  if (failure.phase === 'body') {
    return new LostAnswerError(
      'CONNECTION_LOST',
      sendingMessages.connectionLost({ call: call.title, host: url.host, why }),
      {
        hints: [sendingMessages.notReceived(), sendingMessages.mayRefuseSize()],
        cause: failure,
        place,
      },
    );
  }

  return new LostAnswerError(
    'OUTCOME_UNKNOWN',
    sendingMessages.outcomeUnknown({ call: call.title, host: url.host, why }),
    { hints: unknownHints(call), cause: failure, place },
  );
}

/** What to do when a call may have been done. */
export function unknownHints({ findOut }: Call): Message[] {
  return [sendingMessages.notSentAgain(), ...(findOut ? [findOut] : [])];
}

/** For a failure that stayed although it was tried again. */
export function triedHint(tries = 1): Message[] {
  return tries > 1 ? [sendingMessages.tried({ tries })] : [];
}

function interruption({ cause, phase }: ExchangeFailure, call: Call, place: string): Error {
  if (phase !== 'answer' || isHarmless(call) || !(cause instanceof InterruptedError)) return cause;
  return new InterruptedError(sendingMessages.interrupted({ call: call.title }), {
    hints: call.findOut ? [call.findOut] : [],
    place,
  });
}
