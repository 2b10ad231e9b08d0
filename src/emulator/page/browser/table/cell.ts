import type { CellKind, CellValue } from '../../page-data.js';
import { element } from '../dom.js';
import { bytesText, countText, durationText, longTime, momentOf, shortTime } from '../format.js';
import { icon } from '../icons.js';
import { say } from '../language/language.js';

/** What a word of a status tells at a glance. */
const TONES: ReadonlyArray<[tone: string, pattern: RegExp]> = [
  ['good', /^(?:2\d\d|ALIVE|APPROVED|LISTED|OPEN|.*_COMPLETE|APPLIED|AVAILABLE)$/],
  ['bad', /^(?:5\d\d|REJECTED|RELEASED)$|FAILED/],
  ['warn', /^(?:4(?!99)\d\d|EXPIRED|FROZEN|IN_REVIEW|OPENING|.*_IN_PROGRESS|CREATING|APPLYING)$/],
];

const RIGHT: ReadonlySet<CellKind> = new Set(['bytes', 'count', 'duration']);

export function isRight(kind: CellKind): boolean {
  return RIGHT.has(kind);
}

/** A value as it is shown in a row, or, told `isWhole`, in a detail. */
export function cellContent(value: CellValue, kind: CellKind, isWhole = false): Node | string {
  if (value === null || value === '')
    return kind === 'faults' ? '' : element('span', { class: 'nothing' }, say('none'));
  switch (kind) {
    case 'bytes': {
      return element('span', { title: `${countText(Number(value))} B` }, bytesText(Number(value)));
    }

    case 'count': {
      return typeof value === 'number' ? countText(value) : value;
    }

    case 'duration': {
      return durationText(Number(value));
    }

    case 'faults': {
      return element('span', { class: 'pill fault' }, icon('bolt'), String(value));
    }

    case 'status': {
      return statusPill(String(value));
    }

    case 'time': {
      const moment = momentOf(value);
      if (!moment) return String(value);
      if (isWhole) return longTime(moment);
      return element('time', { datetime: moment.toISOString(), title: longTime(moment) }, shortTime(moment));
    }

    case 'method': {
      return element('span', { class: `method ${String(value).toLowerCase()}` }, String(value));
    }

    case 'path': {
      // What tells paths apart is their end.
      return isWhole
        ? element('code', {}, String(value))
        : element('code', { class: 'path-end', title: String(value) }, element('bdi', {}, String(value)));
    }

    case 'code':
    case 'id': {
      return element('code', isWhole ? {} : { title: String(value) }, String(value));
    }

    default: {
      return String(value);
    }
  }
}

function statusPill(value: string): HTMLElement {
  const tone = TONES.find(([, pattern]) => pattern.test(value))?.[0] ?? 'plain';
  return element('span', { class: `pill ${tone}` }, value);
}
