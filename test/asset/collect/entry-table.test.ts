import { expect } from 'chai';
import fc from 'fast-check';
import { EntryTable } from '../../../src/asset/collect/entry-table.js';
import { FolderEntry } from '../../../src/asset/collect/folder-entry.js';
import type { PackageEntry } from '../../../src/asset/model.js';

const FOLDER = '/srv/package';

const anyPath = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((path) => !path.includes('\0'));
const anyMode = fc.constantFrom(0o644, 0o755);
const anySize = fc.oneof(fc.nat({ max: 5000 }), fc.constantFrom(0xff_ff_ff_ff, 0x1_00_00_00_00, 2 ** 40));
const anyEntry: fc.Arbitrary<PackageEntry> = fc.oneof(
  {
    arbitrary: fc
      .record({ mode: anyMode, path: anyPath, size: anySize })
      .map((row) => new FolderEntry(FOLDER, row)),
    weight: 5,
  },
  fc.record({ mode: anyMode, path: anyPath, size: anySize, source: fc.constant('/srv/elsewhere') }),
  fc.record({
    link: fc.constant('to'),
    mode: fc.constant(0o777),
    path: anyPath,
    size: fc.constant(0),
    source: fc.constant('/srv/link'),
  }),
);

describe('EntryTable', () => {
  const tableOf = (entries: readonly PackageEntry[]): EntryTable => {
    const table = new EntryTable(FOLDER);
    for (const entry of entries) table.add(entry);
    return table;
  };

  it('gives back what was added, one by one and all of it, over several pages', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 40 }), fc.integer({ min: 1, max: 90 }), (some, times) => {
        const entries = Array.from({ length: times }, () => some).flat();
        const table = tableOf(entries);
        expect(table.length).to.equal(entries.length);
        expect(Array.from(table, told)).to.deep.equal(entries.map(told));
        for (const index of [0, 1, 510, 511, 512, 513, 1024, entries.length - 1, -1, -entries.length])
          expect(table.at(index) && told(table.at(index)!)).to.deep.equal(
            entries.at(index) && told(entries.at(index)!),
          );
        expect([table.at(entries.length), table.at(-entries.length - 1)]).to.deep.equal([
          undefined,
          undefined,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes little memory for many files', () => {
    const table = new EntryTable(FOLDER);
    const before = process.memoryUsage().arrayBuffers;
    const count = 200_000;
    for (let number = 0; number < count; number++)
      table.add(
        new FolderEntry(FOLDER, {
          path: `lib/module-${number >> 6}/part-${number}.js`,
          size: number,
          mode: 0o644,
        }),
      );
    expect((process.memoryUsage().arrayBuffers - before) / count).to.be.below(30);
    expect(table.at(count - 1)).to.include({ path: 'lib/module-3124/part-199999.js', size: 199_999 });
  });
});

function told({ link, mode, path, size, source }: PackageEntry) {
  return { link, mode, path, size, source };
}
