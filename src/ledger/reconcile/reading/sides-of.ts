import { columnOf, type TableName } from '../../model/field.js';
import type { Books } from '../../store/books.js';
import type { Side } from '../difference.js';
import type { Entry } from '../entry.js';

/** Rows that are looked up at a time. */
const BATCH = 500;

/** Where rows of the books come from, in the words of their sources. */
export async function sidesOf(books: Books, entries: Iterable<Entry>): Promise<(entry: Entry) => Side> {
  const ids = new Map<TableName, Set<bigint>>();
  for (const { id, table } of entries) {
    const ofTable = ids.get(table);
    if (ofTable) ofTable.add(id);
    else ids.set(table, new Set([id]));
  }

  const sources = new Map<bigint, { kind: Side['kind']; name: string }>();
  for (const { id, kind, name } of await books.all('SELECT id, kind, name FROM sources'))
    sources.set(id as bigint, { kind: kind as Side['kind'], name: name as string });

  const sides = new Map<string, Side>();
  for (const [table, ofTable] of ids) {
    const list = [...ofTable];
    for (let at = 0; at < list.length; at += BATCH) {
      const some = list.slice(at, at + BATCH);
      const rows = await books.all(
        `SELECT id, source, sheet, row_number FROM ${columnOf(table)} WHERE id IN (${some.map(() => '?').join(', ')})`,
        some,
      );
      for (const { id, row_number: row, sheet, source } of rows) {
        const { kind, name } = sources.get(source as bigint)!;
        sides.set(`${table} ${String(id)}`, {
          table,
          kind,
          source: name,
          sheet: sheet as string,
          row: Number(row),
        });
      }
    }
  }

  return ({ id, table }) => sides.get(`${table} ${id}`)!;
}
