import type { KooError } from '../errors/koo-error.js';
import type { Message } from '../i18n/message.js';

/** What is checked, in this order: the environment, then the connection to KooGallery, step by step. */
export const CHECKS = [
  'node',
  'project',
  'keys',
  'file',
  'certificates',
  'proxy',
  'name',
  'connection',
  'tls',
  'answer',
  'clock',
  'access',
] as const;

export type CheckName = (typeof CHECKS)[number];

/** One line of the doctor. */
export interface Diagnosis {
  check: CheckName;
  /** `skipped`: something before it is bad, or there is nothing to check. */
  state: 'bad' | 'ok' | 'skipped';
  message: Message;
  /** The error's code, where one says what is bad. */
  code?: string;
  /** What to do, where it is bad. */
  hints?: readonly Message[];
}

export const ok = (check: CheckName, message: Message): Diagnosis => ({ check, message, state: 'ok' });

export const skipped = (check: CheckName, message: Message): Diagnosis => ({
  check,
  message,
  state: 'skipped',
});

export function bad(check: CheckName, { code, texts }: KooError): Diagnosis {
  return { check, code, hints: texts.hints, message: texts.message, state: 'bad' };
}
