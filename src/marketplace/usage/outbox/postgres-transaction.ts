import type { Pool, PoolClient } from 'pg';

/** A connection that has begun a transaction. */
export async function beginTransaction(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  client.on('error', ignore);
  try {
    await client.query('BEGIN');
    return client;
  } catch (error) {
    release(client, true);
    throw error;
  }
}

/** The query that is under way, or the next one, fails with it. */
function ignore(): void {}

function release(client: PoolClient, isBroken = false): void {
  client.off('error', ignore);
  client.release(isBroken);
}

/** A connection whose transaction did not end is not used again. */
export async function endTransaction(client: PoolClient, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  try {
    await client.query(how);
    release(client);
  } catch (error) {
    release(client, true);
    if (how === 'COMMIT') throw error;
  }
}
