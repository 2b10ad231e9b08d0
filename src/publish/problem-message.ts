import { KooError } from '../errors/koo-error.js';
import { foreignText, type Message } from '../i18n/message.js';

/** What is wrong, for who watches a step that failed. */
export function problemMessage(error: unknown): Message {
  return error instanceof KooError ? error.texts.message : foreignText((error as Error).message);
}
