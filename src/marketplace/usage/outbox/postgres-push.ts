import { keptRecord, type OutboxRow } from './outbox-columns.js';
import type { OutboxBatch, PushSession, Settlement } from './outbox.js';
import type { PostgresDatabase, PostgresTransaction } from '../../postgres/postgres-database.js';

/** The transaction of a batch stays open while its records are sent: whoever else pushes skips them. */
export class PostgresPush implements PushSession {
  #after = 0;
  readonly #open = new Set<PostgresTransaction>();

  constructor(
    private readonly database: PostgresDatabase,
    readonly returned: number,
  ) {}

  async takeBatch(limit: number): Promise<OutboxBatch | undefined> {
    const transaction = await this.database.begin();
    this.#open.add(transaction);
    try {
      const { rows } = await transaction.query<OutboxRow>(
        "SELECT * FROM usage_records WHERE state = 'pending' AND id > $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED",
        [this.#after, limit],
      );
      const records = rows.map((row) => keptRecord(row));
      this.#after = Math.max(this.#after, records.at(-1)?.id ?? 0);
      if (records.length > 0) return { records, settle: (how) => this.#settle(transaction, how) };
      await this.#end(transaction, 'ROLLBACK');
      return undefined;
    } catch (error) {
      await this.#end(transaction, 'ROLLBACK');
      throw error;
    }
  }

  async end(): Promise<void> {
    await Promise.all([...this.#open].map((transaction) => this.#end(transaction, 'ROLLBACK')));
  }

  async #settle(transaction: PostgresTransaction, settlements: readonly Settlement[]): Promise<void> {
    try {
      await settle(transaction, settlements);
    } catch (error) {
      await this.#end(transaction, 'ROLLBACK');
      throw error;
    }

    await this.#end(transaction, 'COMMIT');
  }

  async #end(transaction: PostgresTransaction, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.#open.delete(transaction)) await transaction.end(how);
  }
}

async function settle(transaction: PostgresTransaction, settlements: readonly Settlement[]): Promise<void> {
  await transaction.query(
    `UPDATE usage_records SET state = how.state, code = how.code, message = how.message
     FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) AS how (id, state, code, message)
     WHERE usage_records.id = how.id`,
    [
      settlements.map(({ id }) => id),
      settlements.map(({ state }) => state),
      settlements.map(({ code }) => code ?? null),
      settlements.map(({ message }) => (message === undefined ? null : String(message))),
    ],
  );
}
