/** The site in China counts months by Beijing's time, which has no summer time. */
const OFFSET_MS = 8 * 60 * 60 * 1000;
const PERIOD = /^(\d{4})(0[1-9]|1[0-2])$/;

/** A month, as KooGallery names it: 账期 `202611`. */
export type Period = string;

export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}

export function periodOf(time: Date): Period {
  const local = new Date(time.getTime() + OFFSET_MS).toISOString();
  return local.slice(0, 4) + local.slice(5, 7);
}

/** `20261128`, in Beijing. */
export function dayOf(time: Date): string {
  return new Date(time.getTime() + OFFSET_MS).toISOString().slice(0, 10).replaceAll('-', '');
}

/** From its begin to before its end. */
export function boundsOf(period: Period): { begin: Date; end: Date } {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(4))];
  const begin = (at: number): Date => new Date(Date.UTC(year, at - 1) - OFFSET_MS);
  return { begin: begin(month), end: begin(month + 1) };
}

/** @param months May be negative. */
export function movedPeriod(period: Period, months: number): Period {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(4))];
  const moved = new Date(Date.UTC(year, month - 1 + months)).toISOString();
  return moved.slice(0, 4) + moved.slice(5, 7);
}

/** In the form of Huawei's console, with the zone, so that nobody has to guess it: `2026-11-28 09:00:00 GMT+08:00`. */
export function writtenTime(time: Date): string {
  const local = new Date(time.getTime() + OFFSET_MS).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} GMT+08:00`;
}
