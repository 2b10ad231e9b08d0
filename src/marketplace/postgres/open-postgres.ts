import type { Client, CustomTypesConfig, Pool } from 'pg';
import { EnvironmentError } from '../../errors/koo-error.js';
import { addressWithoutSecrets } from './address-without-secrets.js';
import { PostgresDatabase } from './postgres-database.js';
import type { PostgresSubject } from './postgres-failure.js';
import { strictClient } from './strict-postgres-client.js';

export interface PostgresOptions {
  subject: PostgresSubject;
  /** Where the address has none. */
  password?: string;
  /** Makes what is missing, in one transaction; of two that open a new database at once, one waits. */
  prepare(client: Pick<Client, 'query'>): Promise<void>;
  /** A statement for each connection. */
  session?: string;
  /** How values are read; pg's own way by default. */
  types?: CustomTypesConfig;
  /** Of the lock for that: of koo's own choosing, another one for each kind of database. */
  lock: number;
}

/**
 * Opens a PostgreSQL database, and makes its tables where they are missing.
 *
 * @param url `postgres://user:password@host/database`; the password is never shown.
 * @throws EnvironmentError With the code of the subject.
 */
export async function openPostgres(
  url: string,
  { lock, password, prepare, session, subject, types }: PostgresOptions,
): Promise<PostgresDatabase> {
  const { default: pg } = await import('pg');
  const name = addressWithoutSecrets(url);
  let pool: Pool | undefined;
  try {
    pool = new pg.Pool({
      Client: strictClient(pg.Client),
      application_name: 'koo',
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      // A machine that is gone closes no connection.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      max: 16,
      ...(password && { password }),
      ...(types && { types }),
      ...(session && {
        verify: (client, done) => {
          client.query(session).then(() => done(), done);
        },
      }),
    });
    // A connection that breaks while it is not in use is replaced when the next one is needed.
    pool.on('error', () => {});
    const client = await pool.connect();
    try {
      await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${lock})`);
      await prepare(client);
      await client.query('COMMIT');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }

    return new PostgresDatabase(name, pool, subject);
  } catch (error) {
    await pool?.end();
    if (error instanceof EnvironmentError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new EnvironmentError(subject.code, subject.messages.unusable({ why: message || String(code) }), {
      cause: error,
      hints: [subject.messages.checkDatabase()],
      place: name,
    });
  }
}
