import { type Call, isHarmless } from '../sending/call.js';
import { UnreadableAnswerError } from '../sending/call-errors.js';
import { unknownHints } from '../sending/failure-of.js';

/**
 * An answer that is not what the interface answers.
 *
 * @param what Is wrong with it: `it has no result code`.
 */
export function unreadableAnswer(url: URL, call: Call, what: string): UnreadableAnswerError {
  return new UnreadableAnswerError(
    'UNREADABLE_ANSWER',
    `${url.host} answered ${call.title} with what is no answer of this interface (${what}).`,
    {
      hints: [
        'Check the address of the target, and that no proxy or log-in page answers in its place.',
        ...(isHarmless(call) ? [] : unknownHints(call)),
      ],
      place: `${call.method} ${url.origin}${url.pathname}`,
    },
  );
}
