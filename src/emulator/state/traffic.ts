import type { Database } from './database.js';
import { newestRequests } from './requests.js';

/** How many calls were answered, refused (4xx), and failed or had no answer. */
export type Bucket = [answered: number, refused: number, failed: number];

/** More are not counted: with so many in the time shown, their proportions are the same. */
const MAX_COUNTED = 5000;

/**
 * The calls of a while, in equal parts, the oldest first.
 *
 * @param seconds How long a part is.
 */
export function traffic(
  database: Database,
  now: Date,
  { count, seconds }: { count: number; seconds: number },
): Bucket[] {
  const buckets = Array.from({ length: count }, (): Bucket => [0, 0, 0]);
  const end = Math.ceil(now.getTime() / 1000 / seconds);
  for (const { status, time } of newestRequests(database, MAX_COUNTED)) {
    const at = count - (end - Math.floor(Date.parse(time) / 1000 / seconds));
    if (at < 0) break;
    const bucket = buckets[Math.min(at, count - 1)]!;
    bucket[status < 400 ? 0 : status < 499 ? 1 : 2] += 1;
  }

  return buckets;
}
