import { settingOf } from '../../../findings/rule-settings.js';
import type { RuleSettings } from '../../../findings/rule.js';
import type { Books } from '../../store/books.js';
import type { Change, Check, Seal } from '../difference.js';
import { sideNames } from '../messages.js';
import { sealedChanged } from '../own-rules.js';
import type { Found } from '../rule-run.js';
import { currentRows, hashOfRows, type PeriodRow, sealedRows, writtenFields } from './period-rows.js';

const { messages } = sealedChanged;

/** What is different in the periods that were closed: rows that were added, changed or taken out since. */
export async function compareSeals(
  books: Books,
  { isAsked, rules }: { isAsked(period: string): boolean; rules: RuleSettings },
): Promise<{ checks: Check[]; found: Found[]; seals: Seal[] }> {
  const latest = await books.all(
    'SELECT * FROM seals WHERE id IN (SELECT max(id) FROM seals GROUP BY period) ORDER BY period',
  );
  const own = latest.filter(({ period }) => isAsked(period as string));
  const seals = own.map((row): Seal => ({
    period: row.period as string,
    sealedAt: row.sealed_at as string,
    hash: row.hash as string,
    rows: Number(row.row_count),
    openDifferences: Number(row.open_differences),
  }));
  const { severity = sealedChanged.severity } = settingOf(sealedChanged, rules);
  if (severity === 'off') return { checks: [], found: [], seals };
  const checks: Check[] = [];
  const found: Found[] = [];
  for (const [at, { hash, period, rows }] of seals.entries()) {
    const before = await sealedRows(books, own[at]!.id as bigint);
    const differences = differencesOf(period, before, await currentRows(books, period));
    if (hashOfRows(before) !== hash && before[0])
      differences.push({ at: before[0], id: period, message: messages.damaged({ period }), period });
    found.push(...differences.map((one) => ({ ...one, rule: sealedChanged.id, severity })));
    checks.push({
      rule: sealedChanged.id,
      period,
      status: differences.length > 0 ? 'failed' : 'passed',
      compared: rows,
    });
  }

  return { checks, found, seals };
}

type SealedDifference = Omit<Found, 'rule' | 'severity'>;

function differencesOf(
  period: string,
  before: readonly PeriodRow[],
  now: readonly PeriodRow[],
): SealedDifference[] {
  const keyOf = ({ key, table }: PeriodRow): string => `${table} ${key}`;
  const sealed = new Map(before.map((row) => [keyOf(row), row]));
  const isCurrent = new Set(now.map((row) => keyOf(row)));
  const differences: SealedDifference[] = [];
  for (const row of now) {
    const old = sealed.get(keyOf(row));
    if (old?.id === row.id) continue;
    const id = nameOf(row);
    const table = sideNames[row.table]();
    if (!old) {
      differences.push({ at: row, id, message: messages.added({ id, period, table }), period });
      continue;
    }

    const changes = changesOf(old, row);
    // Only what koo does not read may differ.
    if (changes.length === 0) continue;
    const texts = changes.map(({ field, is = '-', was = '-' }) => `${field} ${was} → ${is}`);
    differences.push({
      at: row,
      beside: [old],
      changes,
      id,
      message: messages.changed({ changes: texts, id, period }),
      period,
    });
  }

  for (const row of before) {
    if (isCurrent.has(keyOf(row))) continue;
    const id = nameOf(row);
    const table = sideNames[row.table]();
    differences.push({ at: row, id, message: messages.removed({ id, period, table }), period });
  }

  return differences;
}

function changesOf(old: PeriodRow, row: PeriodRow): Change[] {
  const [was, is] = [writtenFields(old), writtenFields(row)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({
      field,
      ...(was.has(field) && { was: was.get(field)! }),
      ...(is.has(field) && { is: is.get(field)! }),
    }));
}

/** What a person calls a row. */
function nameOf({ row, table }: PeriodRow): string {
  const names = [row.transaction_id, row.bill_id, row.statement_id, row.order_line_id, row.order_id];
  const name = names.find((value) => typeof value === 'string' && value !== '') ?? row.period;
  return [name, row.item].filter((part) => typeof part === 'string' && part !== '').join(' ') || table;
}
