import { expect } from 'chai';
import path from 'node:path';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { appendNumbered, contentsOf } from './appender.js';
import { killAppenders } from './kill-appenders.js';

const KILLS = 50;
const SOURCES = 120;
const ROWS = 4000;

describe(`books whose importers are killed ${KILLS} times`, () => {
  const newFolder = temporaryFolders();

  it('hold each source whole or not at all, and end the same', async () => {
    const folder = await newFolder();
    const whole = await openBooks({ file: path.join(folder, 'whole.db') });
    for (let number = 0; number < SOURCES; number += 1) await appendNumbered(whole, number, ROWS);
    const expected = await contentsOf(whole);
    await whole.close();
    const file = path.join(folder, 'killed.db');
    const killed = await killAppenders(file, { kills: KILLS, rows: ROWS, sources: SOURCES });
    console.log(`      ${killed} killed`);
    const books = await openBooks({ file });
    expect(await contentsOf(books)).to.deep.equal(expected);
    await books.close();
  });
});
