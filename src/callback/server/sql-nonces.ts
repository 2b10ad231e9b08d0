import { createHash } from 'node:crypto';
import type { NonceStore } from './nonce-store.js';

/**
 * Runs one statement that changes rows.
 *
 * @param sql With a `?` for each parameter, or `$1`, `$2` … of PostgreSQL.
 * @returns How many rows it inserted, updated or deleted.
 */
export type RunSql = (sql: string, parameters: Array<number | string>) => Promise<number> | number;

export interface SqlNoncesOptions {
  /** `sqlite` by default; PostgreSQL numbers its parameters. */
  dialect?: 'postgres' | 'sqlite';
  /** `koogallery_nonces` by default. */
  table?: string;
}

/** What has expired is deleted so often, in milliseconds of the requests' clock. */
const DELETE_EVERY = 10_000;

/**
 * A nonce store in a table of SQLite or PostgreSQL, which several processes may share. The table is created if it does not
 * exist: `nonce` (the SHA-256 of the nonce, in hex) and `expires_at` (milliseconds since 1970).
 *
 * ```js
 * // libsql, better-sqlite3, node:sqlite
 * sqlNonces((sql, parameters) => database.prepare(sql).run(...parameters).changes);
 * // pg
 * sqlNonces(async (sql, parameters) => (await pool.query(sql, parameters)).rowCount, { dialect: 'postgres' });
 * ```
 *
 * @throws RangeError where the table's name is not an identifier
 */
export function sqlNonces(
  run: RunSql,
  { dialect = 'sqlite', table = 'koogallery_nonces' }: SqlNoncesOptions = {},
): NonceStore {
  if (!/^[A-Za-z_]\w{0,62}$/.test(table))
    throw new RangeError(`${JSON.stringify(table)} cannot name a table.`);
  const place = (at: number): string => (dialect === 'postgres' ? `$${at}` : '?');
  const insert = `INSERT INTO ${table} (nonce, expires_at) VALUES (${place(1)}, ${place(2)}) ON CONFLICT (nonce) DO UPDATE SET expires_at = excluded.expires_at WHERE ${table}.expires_at < ${place(3)}`;
  const forget = `DELETE FROM ${table} WHERE expires_at < ${place(1)}`;
  let created: Promise<unknown> | undefined;
  let forgottenAt = 0;

  return {
    async remember(nonce, until, now) {
      created ??= create();
      try {
        await created;
      } catch (error) {
        // The database may be there the next time.
        created = undefined;
        throw error;
      }

      const time = now.getTime();
      if (time - forgottenAt >= DELETE_EVERY) {
        forgottenAt = time;
        await run(forget, [time]);
      }

      const digest = createHash('sha256').update(nonce).digest('hex');
      return (await run(insert, [digest, until.getTime(), time])) > 0;
    },
  };

  async function create(): Promise<void> {
    await run(
      `CREATE TABLE IF NOT EXISTS ${table} (nonce CHAR(64) PRIMARY KEY, expires_at BIGINT NOT NULL)`,
      [],
    );
  }
}
