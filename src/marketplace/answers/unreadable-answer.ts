import { type Call, isHarmless } from '../sending/call.js';
import { UnreadableAnswerError } from '../sending/call-errors.js';
import { unknownHints } from '../sending/failure-of.js';
import type { Message } from '../../i18n/message.js';
import { answerMessages } from './messages.js';

/**
 * A response that is not one of the interface.
 *
 * @param why For example `it has no result code`.
 */
export function unreadableAnswer(url: URL, call: Call, why: Message): UnreadableAnswerError {
  return new UnreadableAnswerError(
    'UNREADABLE_ANSWER',
    answerMessages.unreadable({ call: call.title, host: url.host, why }),
    {
      hints: [answerMessages.checkInBetween(), ...(isHarmless(call) ? [] : unknownHints(call))],
      place: `${call.method} ${url.origin}${url.pathname}`,
    },
  );
}
