import type { Review } from '../console-wire.js';
import { type AssetVersionRow, reviewOf, setReview } from '../state/asset-versions.js';
import type { Database } from '../state/database.js';
import { conflict } from '../routes/console/console-interface.js';

/**
 * Plays the reviewer. The same verdict again changes nothing. Call it in a transaction.
 *
 * @throws Refusal `EMU.NOT_IN_REVIEW`
 */
export function decideReview(database: Database, version: AssetVersionRow, verdict: Review): Review {
  if (version.status === verdict.status) return reviewOf(version);
  if (version.status !== 'IN_REVIEW') {
    throw conflict('NOT_IN_REVIEW', `The asset version is ${version.status}: there is nothing to review.`);
  }

  setReview(database, version.version_id, verdict);
  return verdict;
}
