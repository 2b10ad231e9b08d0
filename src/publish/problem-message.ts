import { KooError } from '../errors/koo-error.js';
import type { Message } from '../i18n/message.js';

/** What is wrong, for who watches a step that failed. */
export function problemMessage(error: unknown): Message | string {
  return error instanceof KooError ? error.texts.message : (error as Error).message;
}
