import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import { explainPostgres, type PostgresSubject } from './postgres-failure.js';

/** Whatever fails in it comes as an error with a next step: the server may go at any time. */
export class PostgresDatabase {
  /** @param name For messages, without the password. */
  constructor(
    readonly name: string,
    private readonly pool: Pool,
    private readonly subject: PostgresSubject,
  ) {}

  async query<Row extends QueryResultRow>(sql: string, values?: unknown[]): Promise<QueryResult<Row>> {
    return this.pool.query<Row>(sql, values).catch((error: unknown) => {
      throw explainPostgres(error, this.name, this.subject);
    });
  }

  async begin(): Promise<PostgresTransaction> {
    try {
      const client = await this.pool.connect();
      const transaction = new PostgresTransaction(this.name, client, this.subject);
      await transaction.begin();
      return transaction;
    } catch (error) {
      throw explainPostgres(error, this.name, this.subject);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** A connection of its own, from BEGIN to the end of the transaction. */
export class PostgresTransaction {
  #hasEnded = false;

  constructor(
    private readonly name: string,
    private readonly client: PoolClient,
    private readonly subject: PostgresSubject,
  ) {}

  async begin(): Promise<void> {
    this.client.on('error', ignore);
    try {
      await this.client.query('BEGIN');
    } catch (error) {
      this.#release(true);
      throw error;
    }
  }

  async query<Row extends QueryResultRow>(sql: string, values?: unknown[]): Promise<QueryResult<Row>> {
    return this.client.query<Row>(sql, values).catch((error: unknown) => {
      throw explainPostgres(error, this.name, this.subject);
    });
  }

  /** Once; a connection whose transaction did not end is not used again. */
  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    try {
      await this.client.query(how);
      this.#release();
    } catch (error) {
      this.#release(true);
      if (how === 'COMMIT') throw explainPostgres(error, this.name, this.subject);
    }
  }

  #release(isBroken = false): void {
    this.client.off('error', ignore);
    this.client.release(isBroken);
  }
}

/** The query that is under way, or the next one, fails with it. */
function ignore(): void {}
