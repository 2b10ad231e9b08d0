import type { CallbackInterface } from '../callback-interface.js';
import { text } from '../field.js';

/** What creates an instance, as the debugging page sees it: a success has an id, although the table calls it optional. */
export function withInstanceId(opening: CallbackInterface): CallbackInterface {
  return { ...opening, answer: { ...opening.answer, instanceId: text(64) } };
}
