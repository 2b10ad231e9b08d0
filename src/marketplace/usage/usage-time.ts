const COMPACT = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A moment in the form of usage records, `20220809T091000Z`: from that form, or from ISO 8601 with its zone
 * (`2022-08-09T17:10:00+08:00`). A time without a zone is not guessed at. Fractions of a second are cut off.
 *
 * @returns What is wrong with it, after its name, when it is none.
 */
export function readUsageTime(text: string): { value: string } | { problem: string } {
  const given = text.trim();
  const parts = COMPACT.exec(given);
  const iso = parts
    ? `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`
    : ISO.test(given)
      ? given.toUpperCase()
      : undefined;
  const moment = iso === undefined ? Number.NaN : Date.parse(iso);
  // `Date.parse` takes the 31st of a month that has 30 days for the 1st of the next.
  if (!Number.isNaN(moment) && (!parts || usageTime(new Date(moment)) === given)) {
    return { value: usageTime(new Date(moment)) };
  }

  const hint = /^[\d-]{8,10}[T ][\d:.]+$/i.test(given) ? ' (it has no time zone: end it with Z for UTC)' : '';
  return {
    problem: `is ${JSON.stringify(given.slice(0, 40))}, which is not a time such as 20220809T091000Z or 2022-08-09T09:10:00Z${hint}`,
  };
}

/** `20220809T091000Z` */
export function usageTime(date: Date): string {
  return date.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

/** Of a time that {@link readUsageTime} gave. */
export function momentOf(time: string): number {
  return Date.parse(time.replace(COMPACT, '$1-$2-$3T$4:$5:$6Z'));
}
