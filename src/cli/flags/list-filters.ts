import { UsageError } from '../../errors/koo-error.js';
import type { ListFilters } from '../../ledger/lists/list-conditions.js';
import { type FilterName, type ListDefinition, type ListName, LISTS } from '../../ledger/lists/lists.js';
import { nextPeriod, parsePeriod } from '../../ledger/values/period.js';
import { parseTime } from '../../ledger/values/written-time.js';
import { parseOffset } from '../../ledger/values/zone.js';
import { bookFlagMessages } from './book-flag-messages.js';

/** The flags of a list, as they were parsed. */
export type ListFlagValues = Readonly<Record<string, unknown>>;

const DAY_MS = 86_400_000;

/**
 * What the flags ask of a list.
 *
 * @param offered Flags that the command has as filters: one that this list does not have is refused.
 * @throws UsageError `LIST_PERIOD`, `LIST_TIME`, `LIST_ZONE`, `LIST_FILTER`
 */
export function listFilters(list: ListName, flags: ListFlagValues, offered: readonly string[]): ListFilters {
  const { filters, time }: ListDefinition = LISTS[list];
  const known = new Set<string>([
    ...Object.keys(filters).map(flagOf),
    ...(time === undefined ? [] : ['since', 'until', 'zone']),
    'details',
  ]);
  const wrong = offered.find(
    (flag) => flag !== 'zone' && flags[flag] !== undefined && flags[flag] !== false && !known.has(flag),
  );
  if (wrong !== undefined)
    throw new UsageError('LIST_FILTER', bookFlagMessages.otherList({ flag: `--${wrong}` }), {
      hints: [bookFlagMessages.withDetails()],
    });
  const values = Object.keys(filters).map((name) => {
    const given = (flags[flagOf(name)] ?? []) as readonly string[];
    return [name, name === 'period' ? given.map(periodOfFlag) : given] as const;
  });
  return {
    ...spanOf(flags),
    values: Object.fromEntries(values) as Partial<Record<FilterName, readonly string[]>>,
  };
}

/** @throws UsageError `LIST_PERIOD` */
export function periodOfFlag(text: string): string {
  const period = parsePeriod(text);
  if (period !== undefined) return period;
  throw new UsageError('LIST_PERIOD', bookFlagMessages.noPeriod({ text }), {
    hints: [bookFlagMessages.periodForm()],
  });
}

function spanOf({ since, until, zone = '+08:00' }: ListFlagValues): Pick<ListFilters, 'before' | 'from'> {
  const offset = String(zone);
  if (parseOffset(offset) === undefined)
    throw new UsageError('LIST_ZONE', bookFlagMessages.noZone({ zone: offset }));
  return {
    ...(since !== undefined && { from: boundary(String(since), offset, 'begin') }),
    ...(until !== undefined && { before: boundary(String(until), offset, 'end') }),
  };
}

/** The beginning of a month, a day or a second, or the moment after it; UTC. */
function boundary(text: string, zone: string, which: 'begin' | 'end'): string {
  const month = parsePeriod(text);
  if (month !== undefined) {
    const begin = which === 'begin' ? month : nextPeriod(month);
    return parseTime(`${begin.slice(0, 4)}-${begin.slice(4)}-01`, zone)!;
  }

  const time = parseTime(text, zone);
  if (time === undefined)
    throw new UsageError('LIST_TIME', bookFlagMessages.noTime({ text }), {
      hints: [bookFlagMessages.timeForm()],
    });
  if (which === 'begin') return time;
  const isDay = !/[:时点]|\d{10}/.test(text);
  return `${new Date(Date.parse(time) + (isDay ? DAY_MS : 1000)).toISOString().slice(0, 19)}Z`;
}

function flagOf(filter: string): string {
  return filter.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
