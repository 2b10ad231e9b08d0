import { UsageError } from '../../errors/koo-error.js';
import { packMessages } from './messages.js';

/** The first moment that a zip can hold. */
const FIRST_ZIP_DATE = Date.UTC(1980, 0, 1);

/**
 * The one date of every entry of an archive: `SOURCE_DATE_EPOCH` (seconds since 1970, UTC) where it is set, else
 * 1980-01-01T00:00:00Z. A zip keeps it to two seconds and within 1980 to 2107.
 *
 * @see https://reproducible-builds.org/docs/source-date-epoch/
 * @throws UsageError `WRONG_SOURCE_DATE_EPOCH`
 */
export function archiveDate(environment: NodeJS.ProcessEnv = process.env): Date {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return new Date(FIRST_ZIP_DATE);
  if (!/^\d{1,10}$/.test(epoch)) {
    throw new UsageError('WRONG_SOURCE_DATE_EPOCH', packMessages.wrongDate({ value: epoch }), {
      hints: [packMessages.giveSeconds(), packMessages.unsetDate()],
    });
  }

  return new Date(Number(epoch) * 1000);
}
