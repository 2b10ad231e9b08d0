/**
 * Why a request or an answer is not accepted:
 *
 * - `missing`: a value that signs is missing, or empty
 * - `malformed`: a timestamp or a header has another form
 * - `seconds`: the timestamp is in seconds, not milliseconds
 * - `stale`, `future`: the timestamp is more than the tolerance before or after the clock
 * - `different`: the signature is another one: of another key, or of other contents
 */
export type Rejection = 'different' | 'future' | 'malformed' | 'missing' | 'seconds' | 'stale';

export type Verification = { valid: true } | { valid: false; why: Rejection; what: string };

export interface VerificationClock {
  now: Date;
  /** Milliseconds; 60,000 by default, as the pages require. */
  tolerance?: number;
}

const TOLERANCE = 60_000;

export function rejected(why: Rejection, what: string): Verification {
  return { valid: false, what, why };
}

/** What is wrong with a timestamp in milliseconds since 1970. */
export function timestampProblem(
  timestamp: string,
  what: string,
  { now, tolerance = TOLERANCE }: VerificationClock,
): Verification | undefined {
  if (!/^\d{1,16}$/.test(timestamp)) return rejected('malformed', what);
  const age = now.getTime() - Number(timestamp);
  if (Math.abs(age) <= tolerance) return undefined;
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) <= tolerance) return rejected('seconds', what);
  return rejected(age > 0 ? 'stale' : 'future', what);
}
