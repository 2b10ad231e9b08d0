import { KNOWN_VALUES, type ValueSet } from '../model/known-values.js';
import type { FileKind } from './file-kind.js';
import { headingKey } from './read-heading.js';

const TRADE_SETS = {
  billKind: 'billKind',
  billState: 'billState',
  chargingMode: 'chargingMode',
  entryType: 'entryType',
  orderType: 'orderType',
  periodUnit: 'periodUnit',
  supervisionState: 'supervisionState',
} as const satisfies Record<string, ValueSet>;

/** By kind of file and field: which set its values are of. A value that is in none is stored as it came. */
export const SETS_OF_VALUES: Readonly<Record<FileKind, Readonly<Record<string, ValueSet>>>> = {
  orders: { ...TRADE_SETS, state: 'orderState' },
  instances: {},
  usage: {},
  transactions: TRADE_SETS,
  bills: { billKind: 'billKind' },
  'bill-items': TRADE_SETS,
  performance: { state: 'performanceState' },
  'performance-items': TRADE_SETS,
};

interface ValueIds {
  byKey: ReadonlyMap<string, string>;
  /** As they came: a column has few values, and many rows. */
  seen: Map<string, string>;
}

const MAX_SEEN = 1000;
/** Made when they are first asked for. */
const idsOf = new Map<ValueSet, ValueIds>();

/**
 * The id of a value: `处理中` → `processing`.
 *
 * @returns The value as it came, where koo does not know it
 */
export function valueId(kind: FileKind, field: string, value: string): string {
  const set = SETS_OF_VALUES[kind][field];
  if (set === undefined) return value;
  let ids = idsOf.get(set);
  if (!ids) idsOf.set(set, (ids = { byKey: idsByKey(set), seen: new Map() }));
  const seen = ids.seen.get(value);
  if (seen !== undefined) return seen;
  const id = ids.byKey.get(headingKey(value)) ?? value;
  if (ids.seen.size < MAX_SEEN) ids.seen.set(value, id);
  return id;
}

function idsByKey(set: ValueSet): ReadonlyMap<string, string> {
  return new Map(
    Object.values(KNOWN_VALUES[set]).flatMap((spellings) =>
      spellings.map((spelling) => [headingKey(spelling), spellings[0]] as const),
    ),
  );
}
