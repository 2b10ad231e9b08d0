import { expect } from 'chai';
import { readingError, readTable } from './read-table.js';

const rowsOf = async (content: Buffer | string) => (await readTable(content)).sheets[''];
const utf16 = (text: string, isBigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

/** 订单,金额 / 按需,5 in GBK. */
const GBK = Buffer.concat([
  Buffer.from('b6a9b5a5', 'hex'),
  Buffer.from(','),
  Buffer.from('bdf0b6ee', 'hex'),
  Buffer.from('\n'),
  Buffer.from('b0b4d0e8', 'hex'),
  Buffer.from(',5\n'),
]);

describe('a CSV file', () => {
  it('is read in each encoding that Excel and exports write', async () => {
    const expected = { 1: ['订单', '金额'], 2: ['按需', '5'] };
    const text = '订单,金额\r\n按需,5\r\n';
    for (const [content, encoding] of [
      [text, 'utf-8'],
      [`\uFEFF${text}`, 'utf-8'],
      [GBK, 'gb18030'],
      [utf16(text), 'utf-16le'],
      [utf16(text, true), 'utf-16be'],
    ] as const)
      expect(await readTable(content)).to.deep.equal({ encoding, format: 'csv', sheets: { '': expected } });
  });

  it('is separated by commas, semicolons or tabs, whatever else is in its cells', async () => {
    const cells = ['a', 'b', 'c'];
    for (const [text, rows] of [
      ['a,b,c\n1,2,3', { 1: cells, 2: ['1', '2', '3'] }],
      ['a;b;c\n1,5;2,5;3,5\n1;2;3', { 1: cells, 2: ['1,5', '2,5', '3,5'], 3: ['1', '2', '3'] }],
      ['a\tb\tc\n1,000\t2;\t3', { 1: cells, 2: ['1,000', '2;', '3'] }],
      ['"x,y";b\n"1,2";3', { 1: ['x,y', 'b'], 2: ['1,2', '3'] }],
      ['Bill of 2026-10\n\na,b,c\n1,2,3', { 1: ['Bill of 2026-10'], 3: cells, 4: ['1', '2', '3'] }],
      ['sep=;\na;b,c,d', { 1: ['a', 'b,c,d'] }],
      ['only\none', { 1: ['only'], 2: ['one'] }],
    ] as const)
      expect(await rowsOf(text), text).to.deep.equal(rows);
  });

  it('has quoted line breaks and quotes, and counts rows as a spreadsheet program', async () => {
    const text = 'a,b\n"two\r\nlines","say ""no"""\n\n"",\n x , "y" \n"last"';
    expect(await rowsOf(text)).to.deep.equal({
      1: ['a', 'b'],
      2: ['two\nlines', 'say "no"'],
      5: ['x', 'y'],
      6: ['last'],
    });
  });

  it('keeps digits that were protected from Excel, and quotes inside of a value', async () => {
    const text = 'id,what\n="0012345678901234567890",5" disk\n"=""007""",\t12\t\n';
    expect(await rowsOf(text)).to.deep.equal({
      1: ['id', 'what'],
      2: ['0012345678901234567890', '5" disk'],
      3: ['007', '12'],
    });
  });

  it('leaves cells empty that hold nothing', async () => {
    expect(await rowsOf('a,,c\n,,\n,b,,\n')).to.deep.equal({ 1: ['a', undefined, 'c'], 3: [undefined, 'b'] });
    expect(await rowsOf('')).to.deep.equal({});
  });

  it('names the row of a quote that is wrong', async () => {
    expect(await readingError('a,b\n1,"x\n2,3\n')).to.equal(
      'usage TABLE_DAMAGED FILE, row 2: a quotation mark is not closed.',
    );
    expect(await readingError('a,b\n1,2\n"x"y,"z"\n')).to.equal(
      String.raw`usage TABLE_DAMAGED FILE, row 3, column 1: a quotation mark inside a quoted value is not doubled: "\"x\"y,\"z\""`,
    );
  });

  it('has no more columns, and no longer rows, than a spreadsheet', async () => {
    const wide = `a,b\n${'1,'.repeat(16_384)}2\n`;
    expect(await readingError(wide)).to.equal(
      'usage TABLE_LIMIT FILE, row 2: there are more than 16384 columns, the most that a spreadsheet has.',
    );
    const long = /^usage TABLE_LIMIT FILE, row 2: the row is longer than 1048576 characters\.$/;
    expect(await readingError(`a,b\n${'x'.repeat(1_048_577)},2\n`)).to.match(long);
    expect(await readingError(`a,b\n"${'x,y\n'.repeat(300_000)}`)).to.match(long);
  });

  it('is valid in its encoding to the end', async () => {
    const late = Buffer.concat([Buffer.from(`订单,金额\n${'按需,5\n'.repeat(20_000)}`), GBK]);
    expect(await readingError(late)).to.match(
      /^usage TABLE_ENCODING FILE, row \d+ or soon after it: there are bytes that are not valid in utf-8/,
    );
    expect(await readingError(Buffer.from([0x61, 0x2c, 0xff, 0xfe, 0xfd, 0x0a]))).to.equal(
      'usage TABLE_ENCODING The encoding of FILE is not clear: it is valid neither in UTF-8 nor in GB18030 (GBK).',
    );
    const french = Buffer.from('Nom,Prix\nPi\u00E8ce,5\n', 'latin1');
    expect(await readTable(french, { encoding: 'windows-1252' })).to.deep.include({
      sheets: { '': { 1: ['Nom', 'Prix'], 2: ['Pièce', '5'] } },
    });
  });
});
