import { expect } from 'chai';
import path from 'node:path';
import { temporaryFolders } from '../support/temporary-folder.js';
import { readInProcess, writeRows } from './memory-of-tables.js';

describe('a CSV file of 2 GB', () => {
  const folder = temporaryFolders();

  it('is read in the memory of a small one', async () => {
    const place = await folder();
    const peaks: number[] = [];
    for (const bytes of [20_000_000, 2_000_000_000]) {
      const file = path.join(place, `${bytes}.csv`);
      const row = `CS2026000000001,按需,2026-10-01 08:00:00,1234.50,${'x'.repeat(200)}\n`;
      await writeRows(file, bytes, () => row.repeat(4000));
      const { megabytes, rows } = readInProcess(file, 48);
      expect(rows).to.be.greaterThan(bytes / 300);
      peaks.push(megabytes);
    }

    expect(peaks[1]! - peaks[0]!, peaks.join(' and ')).to.be.lessThan(60);
  });
});
