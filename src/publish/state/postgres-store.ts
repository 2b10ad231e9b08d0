import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import type { Client } from 'pg';
import { EnvironmentError } from '../../errors/koo-error.js';
import { keepSecret } from '../../errors/secrets.js';
import { type Pace, realPace } from '../../marketplace/sending/pace.js';
import { addressWithoutSecrets } from '../../marketplace/postgres/address-without-secrets.js';
import { strictClient } from '../../marketplace/postgres/strict-postgres-client.js';
import { userName } from '../../platform/user-name.js';
import { stateMessages } from './messages.js';
import { checkState, MAX_STATE_BYTES } from './read-state.js';
import { refuseUnwritable } from './refuse-unwritable.js';
import type { SharedState, TargetEntries } from './shared-state.js';
import type { StateAccess } from './state-access.js';
import { stateLocked } from './state-locked.js';
import type { LockOptions, StateStore, StateSubject } from './state-store.js';
import { checked } from './state-text.js';

/** Keeps locks of koo's states from others in the same database, and two openers of a new database from each other. */
const LOCKS = 5_660_002;

const TABLE = `CREATE TABLE IF NOT EXISTS koo_state (
  product TEXT NOT NULL,
  target TEXT NOT NULL,
  entries TEXT NOT NULL,
  updated TIMESTAMPTZ NOT NULL DEFAULT now(),
  PRIMARY KEY (product, target)
)`;

/** How often a lock that another one holds is asked for, in milliseconds. */
const EVERY = 200;

/**
 * Opens the state in a PostgreSQL database; its table `koo_state` is made where it is missing. The lock of a publish
 * belongs to this one connection, which writes as well: a koo that dies lets it go, and one whose connection broke does not
 * write without it.
 *
 * @param url `postgres://user@host/database`; a password comes from `KOO_STATE_PASSWORD`, or from the address where that
 *   is the environment's.
 * @throws EnvironmentError `STATE_UNREACHABLE`
 */
export async function openPostgresStore(
  url: string,
  product: string,
  { environment }: StateAccess,
): Promise<PostgresStore> {
  const { default: pg } = await import('pg');
  const { KOO_STATE_PASSWORD: password, KOO_STATE_USERNAME: user } = environment;
  keepSecret(password);
  const place = addressWithoutSecrets(url);
  const who = `koo ${userName(environment) ?? ''}@${hostname()}`.slice(0, 60);
  const client = new (strictClient(pg.Client))({
    application_name: who,
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ...(password && { password }),
    ...(user && { user }),
  });
  // The next query tells of a connection that broke.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ found: string | null }>("SELECT to_regclass('koo_state') AS found");
    if (rows[0]!.found === null)
      await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${LOCKS}, 0); ${TABLE}; COMMIT;`);
    return new PostgresStore(client, product, place);
  } catch (error) {
    await client.end().catch(() => {});
    throw unreachable(error, place);
  }
}

class PostgresStore implements StateStore {
  readonly isFile = false;
  readonly #client: Client;
  readonly #product: string;
  readonly #pace: Pace;

  constructor(
    client: Client,
    product: string,
    readonly place: string,
    pace: Pace = realPace,
  ) {
    this.#client = client;
    this.#product = product;
    this.#pace = pace;
  }

  async load(): Promise<SharedState | undefined> {
    const rows = await this.#query<{ bytes: number; entries: string; target: string }>(
      'SELECT target, octet_length(entries) AS bytes, left(entries, $2) AS entries FROM koo_state WHERE product = $1',
      [this.#product, MAX_STATE_BYTES],
    );
    if (rows.length === 0) return undefined;
    const { place } = this;
    const hints = [stateMessages.restoreServer()];
    const targets: Record<string, unknown> = {};
    for (const { bytes, entries, target } of rows) {
      try {
        if (bytes > MAX_STATE_BYTES) throw new RangeError('too large');
        targets[target] = JSON.parse(entries);
      } catch {
        const message = stateMessages.invalid({ path: target, problem: stateMessages.notJson() });
        throw new EnvironmentError('STATE_INVALID', message, { hints, place });
      }
    }

    return checkState({ format: 1, product: this.#product, targets }, { hints, place: () => place });
  }

  async save({ target }: StateSubject, entries: TargetEntries): Promise<void> {
    const state: SharedState = { format: 1, product: this.#product, targets: { [target]: entries } };
    refuseUnwritable(state, this.place);
    const { targets } = checked(state) as { targets: Record<string, unknown> };
    await this.#query(
      `INSERT INTO koo_state (product, target, entries) VALUES ($1, $2, $3)
       ON CONFLICT (product, target) DO UPDATE SET entries = excluded.entries, updated = now()`,
      [this.#product, target, JSON.stringify(targets[target])],
    );
  }

  async forget({ target }: StateSubject): Promise<void> {
    await this.#query('DELETE FROM koo_state WHERE product = $1 AND target = $2', [this.#product, target]);
  }

  async lock({ target }: StateSubject, { signal, timeout = 0 }: LockOptions): Promise<() => Promise<void>> {
    const key = createHash('sha256')
      .update(JSON.stringify([this.#product, target]))
      .digest()
      .readInt32BE(0);
    const until = this.#pace.elapsed() + timeout;
    for (;;) {
      const [row] = await this.#query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', [
        LOCKS,
        key,
      ]);
      if (row!.taken) break;
      if (this.#pace.elapsed() + EVERY > until) throw await this.#locked(key);
      await this.#pace.wait(EVERY, signal);
    }

    // The end of the connection lets it go as well.
    return async () => {
      await this.#client.query('SELECT pg_advisory_unlock($1, $2)', [LOCKS, key]).catch(() => {});
    };
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => {});
  }

  async #locked(key: number): Promise<EnvironmentError> {
    const [row] = await this.#query<{ created: string; who: string }>(
      `SELECT application_name AS who, to_char(query_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS created
       FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE locktype = 'advisory' AND classid = $1::oid AND objid = ($2::bigint & 4294967295)::oid AND granted`,
      [LOCKS, key],
    );
    return stateLocked({ ...row, canUnlock: false, place: this.place });
  }

  async #query<Row extends Record<string, unknown>>(text: string, values: unknown[]): Promise<Row[]> {
    try {
      return (await this.#client.query<Row>(text, values)).rows;
    } catch (error) {
      throw unreachable(error, this.place);
    }
  }
}

function unreachable(error: unknown, place: string): EnvironmentError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new EnvironmentError(
    'STATE_UNREACHABLE',
    stateMessages.databaseFailed({ why: message || String(code) }),
    {
      cause: error,
      docs: 'docs/state.md',
      hints: [stateMessages.checkDatabase(), stateMessages.runAgain()],
      place,
    },
  );
}
