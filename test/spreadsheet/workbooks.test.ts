import { expect } from 'chai';
import { readTable } from './read-table.js';
import { workbook, type WorkbookParts } from './workbook-maker.js';

const rowsOf = async (parts: WorkbookParts) => (await readTable(workbook(parts))).sheets;
const cellsOf = async (cells: string, parts: WorkbookParts = {}) =>
  (await rowsOf({ ...parts, sheets: { S: `<row r="1">${cells}</row>` } })).S![1];
const inlineOf = (text: string) => `<c t="inlineStr"><is>${text}</is></c>`;

/** Formats of cells, by their index: general, a built-in date, and those of the codes. */
const stylesOf = (...codes: string[]) =>
  `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${codes
    .map((_, index) => `<xf numFmtId="${164 + index}"/>`)
    .join('')}</cellXfs>`;

describe('a workbook', () => {
  it('has sheets, shared and inline strings, numbers, booleans, errors and results of formulas', async () => {
    const strings = '<si><t>订单</t></si><si><t xml:space="preserve"> 空格 </t></si><si/>';
    const sheets = {
      明细: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>',
      'Sheet 2': `<row r="2"><c r="B2"><v>1.50</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="b"><v>0</v></c><c r="E2" t="e"><v>#DIV/0!</v></c></row>
        <row r="5"><c r="A5" t="str"><f>A1&amp;"x"</f><v>结果</v></c><c r="B5"><f>1+1</f><v>2</v></c><c r="C5"><f>A1*2</f></c><c r="D5"/><c r="E5" t="inlineStr"><is><t>内</t></is></c></row>`,
    };
    expect(await rowsOf({ sheets, strings })).to.deep.equal({
      明细: { 1: ['订单', undefined, ' 空格 '] },
      'Sheet 2': {
        2: [undefined, 'n:1.50', 'b:TRUE', 'b:FALSE', 'e:#DIV/0!'],
        5: ['结果', 'n:2', 'e:=A1*2', undefined, '内'],
      },
    });
  });

  it('has the runs of rich text, and nothing of how it is pronounced', async () => {
    const rich =
      '<r><rPr><b/></rPr><t>漢</t></r><r><t>字</t></r><rPh sb="0" eb="2"><t>カンジ</t></rPh><phoneticPr fontId="1"/>';
    expect(
      await cellsOf(`<c t="s"><v>0</v></c>${inlineOf(rich)}`, { strings: `<si>${rich}</si>` }),
    ).to.deep.equal(['漢字', '漢字']);
  });

  it('may use prefixes for its elements, and the strict variant of the format', async () => {
    const sheets = {
      S: '<x:row r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c><x:c r="C3"><x:v>7</x:v></x:c></x:row>',
    };
    for (const isStrict of [false, true])
      expect(
        await rowsOf({ isStrict, prefix: 'x:', sheets, strings: '<x:si><x:t>甲</x:t></x:si>' }),
      ).to.deep.equal({ S: { 3: [undefined, '甲', 'n:7'] } });
  });

  it('may leave out the addresses of rows and cells', async () => {
    const sheets = {
      S: '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="C3"><v>3</v></c><c><v>4</v></c></row><row r="9"><c><v>5</v></c></row>',
    };
    expect(await rowsOf({ sheets })).to.deep.equal({
      S: { 1: ['n:1', 'n:2'], 3: [undefined, undefined, 'n:3', 'n:4'], 9: ['n:5'] },
    });
  });

  it('has dates of both epochs, to the second, without the day that never was before it', async () => {
    const cells = [
      '0',
      '1',
      '59',
      '60',
      '61',
      '45566.25',
      '45566.999994',
      '2958465.5',
      '2958466',
      '-1',
      '0.75',
    ]
      .map((serial) => `<c s="1"><v>${serial}</v></c>`)
      .join('');
    expect(await cellsOf(cells, { styles: stylesOf() })).to.deep.equal([
      'd:1899-12-31T00:00:00',
      'd:1900-01-01T00:00:00',
      'd:1900-02-28T00:00:00',
      'd:1900-02-29T00:00:00',
      'd:1900-03-01T00:00:00',
      'd:2024-10-01T06:00:00',
      'd:2024-10-01T23:59:59',
      'd:9999-12-31T12:00:00',
      'n:2958466',
      'n:-1',
      'd:1899-12-31T18:00:00',
    ]);
    const later = '<c s="1"><v>0</v></c><c s="1"><v>44104.25</v></c>';
    for (const properties of ['date1904="1"', 'date1904="true"'])
      expect(await cellsOf(later, { properties, styles: stylesOf() })).to.deep.equal([
        'd:1904-01-01T00:00:00',
        'd:2024-10-01T06:00:00',
      ]);
  });

  it('has dates by their formats only', async () => {
    const dates = [
      'yyyy/m/d',
      '[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
      'h:mm AM/PM',
      'mmm-yy;@',
      'aaaa',
      '[Red]ss.00',
      'e&quot;年&quot;',
    ];
    const numbers = [
      '0.00%',
      '0.00E+00',
      '#,##0.00&quot; days&quot;',
      '[h]:mm:ss',
      '[Red]0',
      '\\d0',
      '0_d',
      'General',
      '[$¥-804]#,##0.00',
      '@',
      '[&lt;1000]0;yyyy',
    ];
    const styles = stylesOf(...dates, ...numbers);
    const cells = [...dates, ...numbers].map((_, index) => `<c s="${index + 2}"><v>45566</v></c>`).join('');
    const kinds = (await cellsOf(cells, { styles }))!.map((cell) => cell![0]);
    expect(kinds.join('')).to.equal('d'.repeat(dates.length) + 'n'.repeat(numbers.length));
  });

  it('has dates that are written as dates', async () => {
    const cells = ['2024-10-01', '2024-10-01T06:07:08.900Z', '2024-10-01T06:07', '2024-13-01', 'soon']
      .map((text) => `<c t="d"><v>${text}</v></c>`)
      .join('');
    expect(await cellsOf(cells, { isStrict: true })).to.deep.equal([
      'd:2024-10-01T00:00:00',
      'd:2024-10-01T06:07:08',
      'd:2024-10-01T06:07:00',
      '2024-13-01',
      'soon',
    ]);
  });

  it('keeps the digits of numbers, and what was entered where Excel stores the double', async () => {
    const numbers = [
      ['12345678901234567890', '12345678901234567890'],
      ['0.1234567890123456789', '0.1234567890123456789'],
      ['45.119999999999997', '45.12'],
      ['0.30000000000000004', '0.30000000000000004'],
      ['-1234.5599999999999', '-1234.56'],
      ['1.5E-2', '1.5E-2'],
      ['1.10', '1.10'],
      ['+5', '+5'],
      ['12345678901234567', '12345678901234567'],
      [' 5 ', '5'],
    ] as const;
    const cells = numbers.map(([stored]) => `<c><v>${stored}</v></c>`).join('');
    expect(await cellsOf(cells)).to.deep.equal(numbers.map(([, number]) => `n:${number}`));
    expect(await cellsOf('<c><v>1,5</v></c><c><v>NaN</v></c><c s="1"><v>x</v></c>')).to.deep.equal([
      '1,5',
      'NaN',
      'x',
    ]);
  });

  it('has characters that XML cannot have, and references to others', async () => {
    const cells =
      inlineOf('<t>a_x000D_b_x005F_x0041_ &amp;&#x8BA2;&lt;</t>') + inlineOf('<t><![CDATA[<1>]]></t>');
    expect(await cellsOf(cells)).to.deep.equal(['a\rb_x0041_ &订<', '<1>']);
  });

  it('has a title over several columns in the first of them', async () => {
    const sheets = {
      S: '<row r="1"><c r="A1" t="inlineStr"><is><t>账单</t></is></c><c r="B1"/><c r="C1"/></row>',
    };
    expect(await rowsOf({ sheets })).to.deep.equal({ S: { 1: ['账单'] } });
  });

  it('says when it was last saved', async () => {
    const core = (content: string) =>
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/">${content}</cp:coreProperties>`;
    const created = '<dcterms:created>2026-10-01T00:00:00Z</dcterms:created>';
    const writtenAt = async (content: string) =>
      (await readTable(workbook({ core: core(content) }))).writtenAt?.toISOString();
    expect(await writtenAt(`${created}<dcterms:modified>2026-10-02T01:02:03Z</dcterms:modified>`)).to.equal(
      '2026-10-02T01:02:03.000Z',
    );
    expect(await writtenAt(created)).to.equal('2026-10-01T00:00:00.000Z');
    expect(await writtenAt('<dcterms:created>soon</dcterms:created>')).to.equal(undefined);
    expect((await readTable(workbook({}))).writtenAt).to.equal(undefined);
  });
});
