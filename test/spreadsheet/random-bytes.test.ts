import { expect } from 'chai';
import fc from 'fast-check';
import { zipOf } from '../asset/reading/zip-maker.js';
import { bytesOf, madeWorkbooks } from './differential/generated-workbook.js';
import { readTable } from './read-table.js';
import { workbookMembers } from './workbook-maker.js';

const MEMBERS = workbookMembers({
  core: '<c xmlns:d="d"><d:modified>2026-10-01T00:00:00Z</d:modified></c>',
  sheets: {
    S: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45566.5</v></c><c t="inlineStr"><is><t>a</t></is></c></row>',
  },
  strings: '<si><r><t>订单</t></r></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
}).map((member) => ({ ...member, content: Buffer.from(member.content as string) }));

/** A change of bytes: some are replaced, taken out or repeated. */
const change = fc.record({
  at: fc.double({ max: 1, min: 0, noNaN: true }),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .constantFrom(
        '<',
        '>',
        '</',
        '&',
        '&#0;',
        '"',
        '=',
        '<c',
        '<v>',
        't="',
        'r="',
        ']]>',
        '<!--',
        '<?',
        '\uFFFD',
        '9'.repeat(30),
        '-1',
        ' ',
      )
      .map((text) => Buffer.from(text)),
  ),
  removed: fc.nat(20),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(content: Buffer, changes: readonly Change[]): Buffer {
  let result = content;
  for (const { at, bytes, removed } of changes) {
    const place = Math.floor(at * result.length);
    result = Buffer.concat([result.subarray(0, place), bytes, result.subarray(place + removed)]);
  }

  return result;
}

/** It is read, or there is an error that says what is wrong. */
async function expectReadOrExplained(content: Buffer | string): Promise<void> {
  try {
    await readTable(content);
  } catch (error) {
    const { code, kind } = error as { code?: string; kind?: string };
    if (kind !== 'usage') throw error;
    expect(code).to.match(/^TABLE_(?:DAMAGED|ENCODING|FORMAT|LIMIT)$/);
  }
}

describe('a table of random bytes', () => {
  it('is read or explained when members of a workbook are changed', async () => {
    const changes = fc.array(change, { maxLength: 3, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.nat(MEMBERS.length - 1), changes, async (index, some) => {
        const members = MEMBERS.map((one, at) =>
          at === index ? { ...one, content: changed(one.content, some) } : one,
        );
        await expectReadOrExplained(zipOf(members));
      }),
      { numRuns: 250 },
    );
  });

  it('is read or explained when the archive of a workbook is changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        madeWorkbooks,
        fc.array(change, { maxLength: 3, minLength: 1 }),
        async (made, some) => {
          await expectReadOrExplained(changed(bytesOf(made), some));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is read or explained as CSV', async () => {
    const piece = fc.oneof(
      fc
        .constantFrom('"', '""', ',', ';', '\t', '\n', '\r\n', '\r', ' ', 'a', '订', '="1"', 'sep=;\n')
        .map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await expectReadOrExplained(Buffer.concat(pieces));
      }),
      { numRuns: 400 },
    );
  });

  it('is read from CSV as it was written, with any quotes and separators', async () => {
    const value = fc
      .array(fc.constantFrom('"', ',', ';', '\t', '\n', ' ', 'a', '订', '1'), { maxLength: 6 })
      .map((characters) => characters.join('').trim());
    const rows = fc.array(fc.array(value, { maxLength: 4, minLength: 1 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        async (table, separator, end) => {
          const quoted = table.map((row) =>
            row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator),
          );
          const head = ['h', 'h', 'h', 'h', 'h'].join(separator);
          const { sheets } = await readTable([head, head, head, head, head, head, ...quoted].join(end));
          for (const [index, row] of table.entries()) {
            const cells = (sheets['']![index + 7] ?? []).map((cell) => cell ?? '');
            expect([...cells, ...row.slice(cells.length).map(() => '')]).to.deep.equal(row);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
