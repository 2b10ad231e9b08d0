import { realPace } from '../../marketplace/sending/pace.js';
import type { ReviewWait } from '../../publish/apply/apply-context.js';

/** Milliseconds between two looks at a review. */
const EVERY = 5000;

/** Seconds. */
const TIMEOUT = 1800;

/** What `--wait` and `--timeout` ask for. */
export function reviewWait({
  timeout = TIMEOUT,
  wait,
}: {
  timeout?: number;
  wait: boolean;
}): ReviewWait | undefined {
  return wait ? { every: EVERY, pace: realPace, until: realPace.elapsed() + timeout * 1000 } : undefined;
}
