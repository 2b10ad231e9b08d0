import { expect } from 'chai';
import Libsql from 'libsql';
import path from 'node:path';
import pg from 'pg';
import { memoryNonces, type NonceStore, sqlNonces } from '../../../src/callback/server/index.js';
import { postgresPrograms, startPostgres } from '../../support/postgres-server.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const START = 1_680_508_066_618;
const at = (ms: number): Date => new Date(START + ms);

/** What every store has to do. */
async function holds(nonces: NonceStore): Promise<void> {
  const remember = (nonce: string, now: number) => nonces.remember(nonce, at(now + 60_000), at(now));
  expect(await remember('one', 0)).to.equal(true);
  expect(await remember('one', 0)).to.equal(false);
  expect(await remember('two', 0)).to.equal(true);
  expect(await remember('ONE', 0), 'case counts').to.equal(true);
  expect(await remember('one', 60_000)).to.equal(false);
  // Forgotten by then: the time alone rejects it.
  expect(await remember('one', 130_000)).to.equal(true);
  expect(await remember('one', 130_000)).to.equal(false);
  const raced = await Promise.all(Array.from({ length: 20 }, () => remember('race', 130_000)));
  expect(raced.filter(Boolean)).to.have.length(1);
}

describe('stores of nonces', () => {
  const folder = temporaryFolders();

  it('in memory', async () => {
    await holds(memoryNonces());
  });

  it('in memory is bounded: what expires first is forgotten first', async () => {
    const nonces = memoryNonces({ max: 3 });
    for (const [nonce, ms] of [
      ['late', 90_000],
      ['early', 10_000],
      ['middle', 50_000],
      ['more', 60_000],
    ] as const)
      await nonces.remember(nonce, at(ms), at(0));
    expect(nonces.size).to.equal(3);
    expect(await nonces.remember('late', at(90_000), at(0))).to.equal(false);
    expect(await nonces.remember('early', at(10_000), at(0))).to.equal(true);
    expect(() => memoryNonces({ max: 0 })).to.throw(RangeError);
  });

  it('in memory is empty again when all have expired', async () => {
    const nonces = memoryNonces();
    for (let i = 0; i < 10_000; i += 1) await nonces.remember(String(i), at(60_000), at(0));
    expect(nonces.size).to.equal(10_000);
    await nonces.remember('last', at(200_000), at(100_000));
    expect(nonces.size).to.equal(1);
  });

  it('in a file of SQLite, that two processes share and that outlives them', async () => {
    const file = path.join(await folder(), 'nonces.db');
    const open = () => {
      const database = new Libsql(file);
      return {
        database,
        nonces: sqlNonces((sql, parameters) => database.prepare(sql).run(...parameters).changes),
      };
    };
    const one = open();
    await holds(one.nonces);
    const other = open();
    expect(await other.nonces.remember('race', at(200_000), at(130_000))).to.equal(false);
    // What has expired is deleted.
    await other.nonces.remember('late', at(999_000), at(900_000));
    const rows = other.database.prepare('SELECT count(*) AS n FROM koogallery_nonces').get() as { n: number };
    expect(rows.n).to.equal(1);
    for (const { database } of [one, other]) database.close();
  });

  it('in a table of PostgreSQL (needs postgres)', async function () {
    const programs = postgresPrograms();
    if (!programs) return this.skip();
    const server = await startPostgres(programs);
    const pool = new pg.Pool({ connectionString: server.newDatabase(), max: 4 });
    // The server may end first.
    pool.on('error', () => {});
    try {
      const nonces = sqlNonces(async (sql, parameters) => (await pool.query(sql, parameters)).rowCount ?? 0, {
        dialect: 'postgres',
        table: 'used',
      });
      await holds(nonces);
    } finally {
      await pool.end();
      await server.stop();
    }
  });

  it('in SQL have a table whose name is an identifier, and come back after a failure', async () => {
    expect(() => sqlNonces(() => 0, { table: 'a; DROP TABLE b' })).to.throw(RangeError);
    let fails = true;
    const nonces = sqlNonces(() => {
      if (fails) throw new Error('down');
      return 1;
    });
    const remember = async () => nonces.remember('x', at(1), at(0));
    expect(await remember().catch((error: Error) => error.message)).to.equal('down');
    fails = false;
    expect(await remember()).to.equal(true);
  });
});
