import { expect } from 'chai';
import Libsql from 'libsql';
import { spawn, spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KooError } from '../../../src/errors/koo-error.js';
import type { Books } from '../../../src/ledger/store/books.js';
import { booksPlace, openBooks } from '../../../src/ledger/store/open-books.js';
import { describeWithPostgres } from '../../support/postgres-server.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { appendNumbered, contentsOf } from './appender.js';
import { expectWholeSources, killAppenders } from './kill-appenders.js';

const APPENDER = fileURLToPath(new URL('appender.js', import.meta.url));
const newFolder = temporaryFolders();

async function contentsAfter(place: { file: string } | { url: string }, sources: number): Promise<string[]> {
  const books = await openBooks(place);
  try {
    for (let number = 0; number < sources; number += 1) await appendNumbered(books, number, 1000);
    return await contentsOf(books);
  } finally {
    await books.close();
  }
}

async function failureOf(opening: Promise<Books>): Promise<KooError> {
  return opening.then(
    async (books) => {
      await books.close();
      throw new Error('It was opened.');
    },
    (error: KooError) => error,
  );
}

describe('books on a machine that fails', () => {
  it('hold each source whole or not at all when importers are killed, and end the same', async () => {
    const folder = await newFolder();
    const expected = await contentsAfter({ file: path.join(folder, 'whole.db') }, 8);
    const file = path.join(folder, 'killed.db');
    await killAppenders(file, { kills: 4, rows: 1000, sources: 8 });
    const books = await openBooks({ file });
    expect(await contentsOf(books)).to.deep.equal(expected);
    await books.close();
  });

  it('are as before when the disk is full, and go on when there is room', async () => {
    const file = path.join(await newFolder(), 'books.db');
    const before = await contentsAfter({ file }, 1);
    // A file size that the system allows no process to exceed is a full disk that runs everywhere.
    const limit = 'trap "" XFSZ; ulimit -f 1500; exec "$@"';
    const call = [process.execPath, APPENDER, file, '1', '1', '20000'];
    const { status, stderr, stdout } = spawnSync('sh', ['-c', limit, 'sh', ...call], { encoding: 'utf8' });
    expect(stderr).to.match(
      /The books cannot be used: the disk (?:is full|reported an error while reading or writing)\./,
    );
    expect({ status, stdout }).to.deep.equal({ status: 1, stdout: '' });
    const books = await openBooks({ file });
    expect(await contentsOf(books)).to.deep.equal(before);
    await appendNumbered(books, 1, 20_000);
    expect(await contentsOf(books)).to.have.length(20_000 + 1000);
    await books.close();
  });

  it('are readable for their owner only', async () => {
    const file = path.join(await newFolder(), '.koo/books.db');
    const books = await openBooks({ file });
    await appendNumbered(books, 0, 10);
    for (const ending of ['', '-wal'])
      expect(((await stat(`${file}${ending}`)).mode & 0o777).toString(8)).to.equal('600');
    await books.close();
  });

  it('that are damaged, foreign, misplaced or of a newer koo are an error with a next step', async () => {
    const folder = await newFolder();
    const at = (name: string) => path.join(folder, name);
    const change = (name: string, sql: string) => {
      const connection = new Libsql(at(name));
      connection.exec(sql);
      connection.close();
    };

    await contentsAfter({ file: at('whole.db') }, 1);
    for (const name of ['damaged.db', 'newer.db', 'emptied.db']) await copyFile(at('whole.db'), at(name));
    const bytes = await readFile(at('damaged.db'));
    await writeFile(at('damaged.db'), bytes.fill(0xaa, 0, 4096));
    change('newer.db', 'PRAGMA user_version = 99');
    change('emptied.db', 'DROP TABLE sources');
    change('foreign.db', 'CREATE TABLE orders (id INTEGER)');
    await writeFile(at('text.db'), 'This is a text, and not a database. '.repeat(300));
    await mkdir(at('folder.db'));
    await mkdir(at('.koo'));
    await symlink(at('whole.db'), at('.koo/link.db'));
    for (const [name, code, message, hint] of [
      ['damaged.db', 'BOOKS_UNUSABLE', 'it is damaged, or not a SQLite database', 'Keep a copy'],
      ['text.db', 'BOOKS_UNUSABLE', 'it is damaged, or not a SQLite database', 'Keep a copy'],
      ['emptied.db', 'BOOKS_UNUSABLE', 'it is damaged, or not a SQLite database', 'Keep a copy'],
      ['newer.db', 'BOOKS_UNUSABLE', 'written by a newer koo: their tables have version 99', 'Update koo'],
      ['foreign.db', 'BOOKS_UNUSABLE', 'a database, but not one of books', '--books FILE'],
      ['folder.db', 'OBSTACLE', 'folder.db is a folder', ''],
      ['.koo/link.db', 'OBSTACLE', 'link.db is a symbolic link', ''],
    ] as const) {
      const error = await failureOf(openBooks({ file: at(name) }));
      expect(error, name).to.include({ code, kind: 'environment' });
      expect(error.message, name).to.contain(message);
      expect(error.hints.join('\n'), name).to.contain(hint);
    }
  });

  it('are where the environment says, unless a file is named', () => {
    const environment = { KOO_BOOKS_URL: ' postgres://koo@db/koo ' };
    expect(booksPlace({ environment, root: '/r' })).to.deep.equal({ url: 'postgres://koo@db/koo' });
    expect(booksPlace({ environment, file: '/x.db', root: '/r' })).to.deep.equal({ file: '/x.db' });
    expect(booksPlace({ environment: {}, root: '/r' })).to.deep.equal({ file: '/r/.koo/books.db' });
  });
});

describeWithPostgres('with PostgreSQL', (server) => {
  it('four importers at once lose and double nothing', async () => {
    const expected = await contentsAfter({ file: path.join(await newFolder(), 'whole.db') }, 8);
    const url = server().newDatabase();
    await Promise.all(
      [0, 1, 2, 3].map(
        (number) =>
          new Promise<void>((resolve, reject) => {
            // Each imports what two others import as well.
            const first = String(Math.min(number * 2, 4));
            const child = spawn(process.execPath, [APPENDER, url, first, '4', '1000'], {
              stdio: ['ignore', 'ignore', 'inherit'],
            });
            child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`exit ${code}`))));
          }),
      ),
    );
    const books = await openBooks({ url });
    try {
      expect(await contentsOf(books)).to.deep.equal(expected);
      await expectWholeSources(books);
      const [counted] = await books.all(
        'SELECT count(*) AS sources, count(DISTINCT sha256) AS files FROM sources',
      );
      expect(counted).to.deep.equal({ files: 8n, sources: 8n });
    } finally {
      await books.close();
    }
  });

  it('say that there is no such database, without its password', async () => {
    const url = server()
      .newDatabase()
      .replace(/\/outbox\d+/, '/nowhere');
    const error = await failureOf(openBooks({ url }));
    expect(error).to.include({ code: 'BOOKS_UNUSABLE', kind: 'environment', place: 'postgresql:///nowhere' });
    expect(error.message).to.contain('does not exist').and.to.not.contain('planted-password');
  });

  it('say that they are of a newer koo', async () => {
    const url = server().newDatabase();
    const books = await openBooks({ url });
    await books.transaction((writer) => writer.run('UPDATE books SET version = 99'));
    await books.close();
    expect((await failureOf(openBooks({ url }))).message).to.contain('their tables have version 99');
  });
});
