/** Of the whole world: from -12:00 to +14:00. */
const MAX_MINUTES = 14 * 60;

/**
 * How many minutes a zone is ahead of UTC: 480 for `+08:00`, `+8`, `+0800`, `GMT+08:00` and `UTC+8`, 0 for `Z`, `UTC` and `GMT`.
 *
 * @returns Nothing where it is not an offset.
 */
export function parseOffset(zone: string): number | undefined {
  const parts = /^(?:UTC|GMT|Z)?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/i.exec(zone);
  if (!parts || zone === '') return undefined;
  const [, sign, hours = '0', minutes = '0'] = parts;
  const size = Number(hours) * 60 + Number(minutes);
  if (size > MAX_MINUTES || Number(minutes) > 59) return undefined;
  return sign === '-' ? -size : size;
}
