import { expect } from 'chai';
import fc from 'fast-check';
import { byByteOrder } from '../../../src/asset/byte-order.js';
import { NumberColumn } from '../../../src/asset/columns/number-column.js';
import { RowList } from '../../../src/asset/columns/row-list.js';
import { TextColumn } from '../../../src/asset/columns/text-column.js';

const anyText = fc.string({ maxLength: 30, unit: 'grapheme' });

describe('columns', () => {
  it('keep numbers of their type, over several pages', () => {
    const sizes = new NumberColumn(Float64Array);
    for (let row = 0; row < 3000; row += 1) sizes.set(row, row * 2 ** 33);
    expect(sizes.get(0)).to.equal(0);
    expect(sizes.get(1024)).to.equal(1024 * 2 ** 33);
    expect(sizes.get(2999)).to.equal(2999 * 2 ** 33);
  });

  it('keep texts, and compare them in byte order', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 30, minLength: 1 }),
        fc.integer({ max: 200, min: 1 }),
        (some, times) => {
          const texts = Array.from({ length: times }, () => some).flat();
          const column = new TextColumn();
          for (const text of texts) column.add(Buffer.from(text));
          expect(column.length).to.equal(texts.length);
          for (const [row, text] of texts.entries()) expect(column.text(row, 'utf8')).to.equal(text);
          for (const [row, text] of texts.entries()) {
            const other = (row * 7) % texts.length;
            const order = Math.sign(byByteOrder(text, texts[other]!));
            expect(Math.sign(column.compare(row, column, other))).to.equal(order);
            expect(Math.sign(column.compareTo(row, Buffer.from(texts[other]!)))).to.equal(order);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keep texts that are longer than a page', () => {
    const [long, column] = ['x'.repeat(50_000), new TextColumn()];
    for (let row = 0; row < 1100; row += 1) column.add(Buffer.from(row === 1023 ? long : `${row}`));
    expect(column.text(1023, 'latin1')).to.equal(long);
    expect(column.text(1024, 'utf8')).to.equal('1024');
  });

  it('are lists for whoever reads them, also in JSON', () => {
    const list = new RowList(Uint32Array.of(3, 1), (row) => ({ row }));
    expect([...list]).to.deep.equal([{ row: 3 }, { row: 1 }]);
    expect(list.at(-1)).to.deep.equal({ row: 1 });
    expect(list.at(2)).to.equal(undefined);
    expect(JSON.stringify({ list })).to.equal('{"list":[{"row":3},{"row":1}]}');
  });
});
