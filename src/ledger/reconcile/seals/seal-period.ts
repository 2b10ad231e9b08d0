import type { Books } from '../../store/books.js';
import type { Seal } from '../difference.js';
import { currentRows, hashOfRows } from './period-rows.js';

/** Rows that one statement writes: PostgreSQL takes 65,535 parameters. */
const BATCH = 1000;

/**
 * Closes a period: keeps which rows it has, and a hash over them. What is imported afterwards shows as a difference from them. A
 * period may be closed again; then that holds.
 *
 * @param openDifferences How many differences are closed with it.
 */
export async function sealPeriod(
  books: Books,
  period: string,
  { now = new Date(), openDifferences = 0 }: { now?: Date; openDifferences?: number } = {},
): Promise<Seal> {
  const rows = await currentRows(books, period);
  const hash = hashOfRows(rows);
  const sealedAt = `${now.toISOString().slice(0, 19)}Z`;
  await books.transaction(async (writer) => {
    await writer.run(
      'INSERT INTO seals (id, period, sealed_at, hash, row_count, open_differences) SELECT coalesce(max(id), 0) + 1, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS BIGINT) FROM seals',
      [period, sealedAt, hash, BigInt(rows.length), BigInt(openDifferences)],
    );
    for (let at = 0; at < rows.length; at += BATCH) {
      const some = rows.slice(at, at + BATCH);
      await writer.run(
        `INSERT INTO sealed_rows (seal, book, row_id) VALUES ${some.map(() => '((SELECT max(id) FROM seals), ?, ?)').join(', ')}`,
        some.flatMap(({ id, table }) => [table, id]),
      );
    }
  });
  return { period, sealedAt, hash, rows: rows.length, openDifferences };
}
