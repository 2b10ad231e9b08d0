import { UsageError } from '../../errors/koo-error.js';
import { bookFlagMessages } from './book-flag-messages.js';

const UNITS_MS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/**
 * A duration such as `30d`, `12h`, `45m` or `0s`, in milliseconds.
 *
 * @throws UsageError `SYNC_AGE`
 */
export function durationOfFlag(text: string): number {
  const parts = /^(\d{1,6})([smhd])$/.exec(text.trim());
  if (parts) return Number(parts[1]) * UNITS_MS[parts[2]!]!;
  throw new UsageError('SYNC_AGE', bookFlagMessages.noDuration({ text }), {
    hints: [bookFlagMessages.durationForm()],
  });
}
