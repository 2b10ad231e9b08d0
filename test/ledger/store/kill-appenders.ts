import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Books } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';

const APPENDER = fileURLToPath(new URL('appender.js', import.meta.url));

/**
 * Appends numbered sources to books in a file, and kills the appender again and again: each time some turns of this process
 * after it has committed a source, in the middle of the next one.
 *
 * @returns How many were killed before they had ended.
 */
export async function killAppenders(
  file: string,
  { kills, rows, sources }: { kills: number; rows: number; sources: number },
): Promise<number> {
  let killed = 0;
  for (let run = 0; ; run += 1) {
    const books = await openBooks({ file });
    const [{ count } = { count: 0n }] = (await books.all('SELECT count(*) AS count FROM sources')) as [
      { count: bigint }?,
    ];
    await expectWholeSources(books);
    await books.close();
    const first = Number(count);
    if (first === sources) return killed;
    const child = spawn(
      process.execPath,
      [APPENDER, file, String(first), String(sources - first), String(rows)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(child, 'close');
    if (run < kills) {
      child.stdout.once('data', async () => {
        for (let turns = 0; turns < (run * 7919) % 4000; turns += 1) await turn();
        child.kill('SIGKILL');
      });
    }

    child.stdout.resume();
    const [, signal] = await ended;
    if (signal === 'SIGKILL') killed += 1;
  }
}

/** Each source has the rows that it says, and there are none of another one. */
export async function expectWholeSources(books: Books): Promise<void> {
  const wrong = await books.all(
    `SELECT id, added, (SELECT count(*) FROM orders WHERE source = sources.id) AS found FROM sources
     WHERE added <> (SELECT count(*) FROM orders WHERE source = sources.id)`,
  );
  const lost = await books.all('SELECT id FROM orders WHERE source NOT IN (SELECT id FROM sources)');
  expect({ lost, wrong }).to.deep.equal({ lost: [], wrong: [] });
}
