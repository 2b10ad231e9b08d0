import { TABLE_NAMES, type TableName } from '../../src/ledger/model/field.js';
import type { Books, NewRow } from '../../src/ledger/store/books.js';
import type { GeneratedSeller } from './generate-seller.js';

const BATCH = 5000;

/** Appends what a generated seller has, one source a table, as if it came from files. */
export async function fillBooks(
  books: Books,
  seller: GeneratedSeller,
  tables: readonly TableName[] = TABLE_NAMES,
): Promise<void> {
  for (const table of tables)
    await books.transaction(async (writer) => {
      await writer.append(
        {
          asOf: seller.now.toISOString().replace('.000', ''),
          kind: table === 'usage' ? 'outbox' : 'file',
          name: `${table}.xlsx`,
          table,
          zone: '+08:00',
        },
        inLists(seller.rows(table)),
      );
    });
}

function* inLists(rows: Iterable<NewRow['values']>): Iterable<NewRow[]> {
  let list: NewRow[] = [];
  let row = 1;
  for (const values of rows) {
    list.push({ row: (row += 1), sheet: 'Sheet1', values });
    if (list.length < BATCH) continue;
    yield list;
    list = [];
  }

  if (list.length > 0) yield list;
}
