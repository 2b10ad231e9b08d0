import type { Pool, PoolClient } from 'pg';
import { beginTransaction, endTransaction } from './postgres-transaction.js';
import { keptRecord, type OutboxRow } from './outbox-columns.js';
import type { OutboxBatch, PushSession, Settlement } from './outbox.js';

/** The transaction of a batch stays open while its records are sent: whoever else pushes skips them. */
export class PostgresPush implements PushSession {
  #after = 0;
  readonly #open = new Set<PoolClient>();

  constructor(
    private readonly pool: Pool,
    readonly returned: number,
  ) {}

  async takeBatch(limit: number): Promise<OutboxBatch | undefined> {
    const client = await beginTransaction(this.pool);
    this.#open.add(client);
    try {
      const { rows } = await client.query<OutboxRow>(
        "SELECT * FROM usage_records WHERE state = 'pending' AND id > $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED",
        [this.#after, limit],
      );
      const records = rows.map((row) => keptRecord(row));
      this.#after = Math.max(this.#after, records.at(-1)?.id ?? 0);
      if (records.length > 0) return { records, settle: (how) => this.#settle(client, how) };
      await this.#end(client, 'ROLLBACK');
      return undefined;
    } catch (error) {
      await this.#end(client, 'ROLLBACK');
      throw error;
    }
  }

  async end(): Promise<void> {
    await Promise.all([...this.#open].map((client) => this.#end(client, 'ROLLBACK')));
  }

  async #settle(client: PoolClient, settlements: readonly Settlement[]): Promise<void> {
    try {
      await settle(client, settlements);
    } catch (error) {
      await this.#end(client, 'ROLLBACK');
      throw error;
    }

    await this.#end(client, 'COMMIT');
  }

  async #end(client: PoolClient, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.#open.delete(client)) await endTransaction(client, how);
  }
}

async function settle(client: PoolClient, settlements: readonly Settlement[]): Promise<void> {
  await client.query(
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
