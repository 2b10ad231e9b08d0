import type { Call } from '../sending/call.js';
import type { JsonAnswer } from './read-json.js';
import { unreadableAnswer } from './unreadable-answer.js';
import { answerMessages } from './messages.js';

/** Of what kind the members of an answer have to be that the caller goes on with; others may be anything. */
export type Shape = Readonly<Record<string, 'list' | 'text'>>;

/**
 * An answer whose members are what the caller relies on: whatever answers in the place of an interface may have its code
 * and nothing else of it.
 *
 * @throws UnreadableAnswerError
 */
export function withShape<T>(
  { content, url }: Pick<JsonAnswer, 'content' | 'url'>,
  shape: Shape,
  call: Call,
): T {
  const wrong = Object.entries(shape).find(([name, kind]) =>
    kind === 'list' ? !Array.isArray(content[name]) : typeof content[name] !== 'string',
  );
  if (wrong) throw unreadableAnswer(url, call, answerMessages.noMember({ kind: wrong[1], name: wrong[0] }));
  return content as T;
}
