const HOUR = 60 * 60 * 1000;

/** The last full hour, as commands are given it. */
export function lastHour(now: Date): { begin: string; end: string } {
  const end = Math.floor(now.getTime() / HOUR) * HOUR;
  const text = (moment: number): string => new Date(moment).toISOString().replace('.000', '');
  return { begin: text(end - HOUR), end: text(end) };
}
