import { expect } from 'chai';
import path from 'node:path';
import { importFiles } from '../../../src/ledger/importing/import-files.js';
import { reconcile } from '../../../src/ledger/reconcile/reconcile.js';
import { TABLE_NAMES, columnOf } from '../../../src/ledger/model/field.js';
import type { Books } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { generateSeller } from '../generate-seller.js';
import { FILE_KINDS } from '../../../src/ledger/columns/file-kind.js';
import { writeExport } from '../write-exports.js';

/** What the books hold, whatever the order in which it came. */
async function contents(books: Books): Promise<Record<string, string[]>> {
  const tables = await Promise.all(
    TABLE_NAMES.map(async (table) => {
      const rows = await books.all(`SELECT key, hash FROM current_${columnOf(table)} ORDER BY key, hash`);
      return [table, rows.map(({ hash, key }) => `${String(key)} ${String(hash)}`)] as const;
    }),
  );
  return Object.fromEntries(tables);
}

describe('koo reconcile, of exported files', function () {
  this.timeout(300_000);
  const newFolder = temporaryFolders();
  const seller = generateSeller({
    differences: 70,
    first: '202401',
    months: 6,
    orders: 900,
    seed: 3,
    usageRecords: 1500,
  });
  const options = { asOf: seller.now.toISOString().replace('.000', ''), zone: '+08:00' };
  const expected = seller.planted.map(({ id, rule }) => `${rule} ${id}`).sort();

  /** As the commands do it that are named by their kind: exports with the same columns are not told apart by these. */
  const importAll = async (books: Books, files: readonly string[]) => {
    const tables = [];
    for (const file of files) {
      const kind = [...FILE_KINDS]
        .reverse()
        .find((one) => new RegExp(`/${one}(-(later|sooner|\\d))?\\.\\w+$`).test(file))!;
      const { files: results } = await importFiles(books, [file], { ...options, kind });
      for (const result of results) {
        if ('error' in result) throw result.error;
        expect(result.wrong).to.deep.equal([]);
        tables.push(...(result.tables ?? []));
      }
    }

    return tables;
  };

  const found = async (books: Books): Promise<string[]> => {
    const { differences } = await reconcile(books, { now: seller.now });
    return differences.map(({ id, rule }) => `${rule} ${id}`).sort();
  };

  it('finds what was planted in workbooks and in CSV of GBK; importing all again, and parts in any order, changes nothing', async () => {
    const folder = await newFolder();
    const books = await openBooks({ file: path.join(folder, 'books.db') });
    try {
      const files: string[] = [];
      for (const [number, kind] of FILE_KINDS.entries())
        files.push(await writeExport(seller, { folder, format: number % 2 === 0 ? 'xlsx' : 'csv', kind }));
      await importAll(books, files);
      expect(await found(books)).to.deep.equal(expected);

      const before = await contents(books);
      const again = await importAll(books, [...files].reverse());
      expect(again.every(({ added, changed }) => added === 0 && changed === 0)).to.equal(true);

      // The two halves overlap by a third, in the other format, and the second comes first.
      for (const [number, kind] of FILE_KINDS.entries()) {
        const format = number % 2 === 0 ? 'csv' : 'xlsx';
        const later = await writeExport(seller, {
          folder,
          format,
          isMeant: (_, row) => row % 3 > 0,
          kind,
          name: `${kind}-later`,
        });
        const sooner = await writeExport(seller, {
          folder,
          format,
          isMeant: (_, row) => row % 3 < 2,
          kind,
          name: `${kind}-sooner`,
        });
        await importAll(books, [later, sooner]);
      }

      expect(await contents(books)).to.deep.equal(before);
      expect(await found(books)).to.deep.equal(expected);
    } finally {
      await books.close();
    }
  });

  it('comes to the same where overlapping parts came first', async () => {
    const folder = await newFolder();
    const books = await openBooks({ file: path.join(folder, 'books.db') });
    try {
      for (const kind of FILE_KINDS) {
        const [one, other] = await Promise.all(
          [0, 1].map((half) =>
            writeExport(seller, {
              folder,
              format: 'csv',
              isMeant: (_, row) => row % 3 !== half * 2,
              kind,
              name: `${kind}-${half}`,
            }),
          ),
        );
        await importAll(books, [other!, one!]);
      }

      expect(await found(books)).to.deep.equal(expected);
    } finally {
      await books.close();
    }
  });
});
