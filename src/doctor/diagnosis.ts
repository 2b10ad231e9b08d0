import type { KooError } from '../errors/koo-error.js';

/** What is looked at, in this order: the surroundings, then the way to KooGallery, step by step. */
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
  /** `skipped`: something before it is bad, or there is nothing to look at. */
  state: 'bad' | 'ok' | 'skipped';
  message: string;
  /** The error's code, where one says what is bad. */
  code?: string;
  /** What to do, where it is bad. */
  hints?: string[];
}

export const ok = (check: CheckName, message: string): Diagnosis => ({ check, message, state: 'ok' });

export const skipped = (check: CheckName, message: string): Diagnosis => ({
  check,
  message,
  state: 'skipped',
});

export function bad(check: CheckName, { code, hints, message }: KooError): Diagnosis {
  return { check, code, hints, message, state: 'bad' };
}
