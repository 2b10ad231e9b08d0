import { language } from './language/language.js';

const LOCALES = { en: 'en-GB', zh: 'zh-CN' } as const;
const COMPACT = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})Z?$/;

/** A moment as the interfaces write it: ISO 8601, `20220809T091000Z`, `20220726064736` (UTC), milliseconds. */
export function momentOf(value: number | string): Date | undefined {
  const moment = new Date(typeof value === 'number' ? value : value.replace(COMPACT, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** In this machine's zone; the day is left out of today's. */
export function shortTime(moment: Date): string {
  const isToday = moment.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(LOCALES[language()], {
    ...(!isToday && { day: '2-digit', month: '2-digit', year: 'numeric' }),
    hour: '2-digit',
    hour12: false,
    minute: '2-digit',
    second: '2-digit',
  }).format(moment);
}

/** Both zones: what KooGallery writes is UTC. */
export function longTime(moment: Date): string {
  const utc = moment
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');
  if (moment.getTimezoneOffset() === 0) return utc;
  const local = new Intl.DateTimeFormat(LOCALES[language()], {
    dateStyle: 'medium',
    hour12: false,
    timeStyle: 'long',
  });
  return `${utc} · ${local.format(moment)}`;
}

const UNITS = ['B', 'KB', 'MB', 'GB'];

export function bytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }

  return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}

export function durationText(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(milliseconds >= 10_000 ? 0 : 1)} s`;
  return `${milliseconds >= 10 ? Math.round(milliseconds) : milliseconds} ms`;
}

export function countText(count: number): string {
  return new Intl.NumberFormat(LOCALES[language()]).format(count);
}
