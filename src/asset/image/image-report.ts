import { validate } from '#validators/image-report';
import { readBounded } from '../../platform/read-bounded.js';

/** The checks of `image/check-image.sh`. */
export const IMAGE_CHECKS = [
  'ssh-host-keys',
  'authorized-keys',
  'private-keys',
  'password-accounts',
  'shell-history',
  'logs',
  'machine-id',
  'cloud-init',
  'open-ports',
  'environment-keys',
] as const;
export type ImageCheck = (typeof IMAGE_CHECKS)[number];

/** What the script found inside a machine. Its schema is `schemas/image-report.schema.json`. */
export interface ImageReport {
  format: 1;
  /** UTC, ISO 8601. */
  made: string;
  /** Whether it ran as root. */
  privileged: boolean;
  system: { id: string; version: string; architecture: string };
  checks: Array<{
    check: string;
    state: 'done' | 'skipped';
    count: number;
    /** The first of them. */
    items: Array<{ path: string; what?: string }>;
  }>;
}

/** Bytes. Ten checks with fifty places each are some 50,000. */
const MAX_REPORT_BYTES = 1024 * 1024;

/** A report, or why there is none: the file comes from another machine. */
export type ReadReport = { report: ImageReport } | { problem: 'invalid' | 'missing' | 'unreadable' };

export async function readImageReport(file: string): Promise<ReadReport> {
  let bytes: Buffer;
  try {
    bytes = await readBounded(file, { followLinks: false, maxBytes: MAX_REPORT_BYTES });
  } catch (error) {
    return { problem: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable' };
  }

  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { problem: 'invalid' };
  }

  return validate(value) ? { report: value as ImageReport } : { problem: 'invalid' };
}
