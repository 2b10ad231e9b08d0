/** A moment as KooGallery writes it. */
export interface OrderTime {
  /** `2022-07-26 06:47:36` */
  utc: string;
  /** The same on this machine's clock. */
  local: string;
}

/** Reads `yyyyMMddHHmmss`, which is UTC, and which a sample has with milliseconds; nothing when it is something else. */
export function orderTime(text: unknown): OrderTime | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d{0,3}$/.exec(String(text));
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(date);
  return { local, utc: `${year}-${month}-${day} ${hour}:${minute}:${second}` };
}
