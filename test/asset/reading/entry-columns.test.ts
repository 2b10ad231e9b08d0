import { expect } from 'chai';
import fc from 'fast-check';
import { byByteOrder } from '../../../src/asset/byte-order.js';
import { ArchiveFiles } from '../../../src/asset/reading/archive-files.js';
import type { ArchivedEntry } from '../../../src/asset/reading/archived-entry.js';
import { EntryColumns } from '../../../src/asset/reading/entry-columns.js';
import { entryPath } from '../../../src/asset/reading/entry-path.js';

const anyName = fc.oneof(
  fc.constantFrom(
    'a',
    './a',
    'a/',
    'a/b',
    'A',
    '',
    './',
    '../a',
    '/etc',
    'é',
    '文件',
    '\uFFFD',
    '𝒳',
    '\uE000',
  ),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
);

const anyEntry: fc.Arbitrary<ArchivedEntry> = fc
  .record({
    name: anyName,
    type: fc.constantFrom('file', 'file', 'folder', 'link', 'hard link', 'pipe', 'unknown'),
    size: fc.oneof(fc.nat(100), fc.constant(2 ** 40)),
    mode: fc.constantFrom(0o644, 0o4755),
    modified: fc.option(fc.constantFrom(0, 1_700_000_000_000), { nil: undefined }),
    link: anyName,
  })
  .map(({ link, modified, type, ...entry }) => {
    const { path } = entryPath(entry.name);
    return {
      ...entry,
      type,
      ...(path !== undefined && { path }),
      ...(modified !== undefined && { modified }),
      ...((type === 'link' || type === 'hard link') && { link }),
    } as ArchivedEntry;
  });

const anyEntries = fc.array(anyEntry, { maxLength: 40 });

describe('EntryColumns', () => {
  const columnsOf = (entries: readonly ArchivedEntry[]): EntryColumns => {
    const columns = new EntryColumns();
    for (const entry of entries) columns.add(entry);
    return columns;
  };

  it('gives back what was added', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const columns = columnsOf(entries);
        expect([...columns]).to.deep.equal(entries);
        expect(columns.at(-1)).to.deep.equal(entries.at(-1));
      }),
    );
  });

  it('knows names that are not UTF-8, by their bytes and as text', () => {
    const columns = new EntryColumns();
    const entry = { mode: 0, path: 'é', size: 0, type: 'file' } as const;
    columns.add({ ...entry, name: 'é' }, { bytes: Buffer.from('é', 'latin1'), encoding: 'latin1' });
    columns.add({ ...entry, name: 'é' });
    columns.add({ ...entry, name: '\uFFFD', path: '\uFFFD' }, { bytes: Buffer.of(0xff), encoding: 'utf8' });
    expect([columns.name(0), columns.path(0)]).to.deep.equal(['é', 'é']);
    expect([0, 1].map((row) => columns.hasName(row, Buffer.of(0xe9)))).to.deep.equal([true, false]);
    expect(columns.comparePaths(0, 1)).to.equal(0);
    expect([columns.name(2), columns.path(2)]).to.deep.equal(['\uFFFD', '\uFFFD']);
    expect([...columns.byPath]).to.deep.equal([0, 1, 2]);
  });

  it('lists the files as an unpacker leaves them: of one path the last, a hard link as what is there', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect([...new ArchiveFiles(columnsOf(entries))]).to.deep.equal(unpacked(entries));
      }),
      { numRuns: 500 },
    );
  });
});

/** The same with a map. */
function unpacked(entries: readonly ArchivedEntry[]): unknown[] {
  const files = new Map<string, { path: string; size: number; mode: number; link?: string }>();
  for (const { link, mode, path, size, type } of entries) {
    if (path === undefined || path === '') continue;
    if (type === 'file') files.set(path, { path, size, mode });
    else if (type === 'link') files.set(path, { path, size: 0, mode, link: link ?? '' });
    else if (type === 'hard link') {
      const target = files.get(entryPath(link ?? '').path ?? '');
      if (target && target.link === undefined) files.set(path, { path, size: target.size, mode });
    }
  }

  return [...files.values()].sort((a, b) => byByteOrder(a.path, b.path));
}
