import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { packageRoot } from '../../../src/platform/package-root.js';
import { hasProgram, run } from '../../asset/foreign-program.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { readTableFile } from '../read-table.js';
import { withoutOddDates } from './differences.js';
import { bytesOf, madeWorkbooks } from './generated-workbook.js';
import { byHucre, fileByKoo } from './other-readers.js';

const WORKBOOKS = 40;
/** The one on the path may not be the system's, where packages of the system are. */
const PYTHON = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import openpyxl']).status === 0,
);

describe('a workbook of another program', () => {
  const folder = temporaryFolders();

  it('is read as Python’s openpyxl wrote it', async function () {
    // python3, with its package openpyxl
    if (!PYTHON) return this.skip();
    const place = await folder();
    const script = path.join(packageRoot(), 'test/spreadsheet/differential/by-openpyxl.py');
    const seed = String(Date.now());
    await run(PYTHON, [script, place, String(WORKBOOKS), seed]);
    for (let number = 0; number < WORKBOOKS; number += 1) {
      const file = path.join(place, `${number}.xlsx`);
      const expected = JSON.parse(await readFile(path.join(place, `${number}.json`), 'utf8'));
      const { sheets, writtenAt } = await readTableFile(file);
      // What is not there is null in JSON.
      const found = JSON.parse(JSON.stringify(sheets));
      expect(found, `workbook ${number} of seed ${seed}`).to.deep.equal(expected);
      expect(writtenAt, 'when it was saved').to.be.instanceOf(Date);
    }
  });

  it('is read as LibreOffice shows it', async function () {
    if (!hasProgram('soffice')) return this.skip();
    const place = await folder();
    const sources = path.join(place, 'sources');
    const out = path.join(place, 'out');
    await mkdir(sources);
    await writeFile(path.join(sources, 'fixed.fods'), FIXED);
    const made = fc.sample(madeWorkbooks.map(withoutOddDates), 12);
    for (const [index, one] of made.entries())
      await writeFile(path.join(sources, `${index}.xlsx`), bytesOf(one));
    const names = await readdir(sources);
    const profile = pathToFileURL(path.join(place, 'profile')).href;
    await run('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      ...names.map((name) => path.join(sources, name)),
    ]);
    expect((await readTableFile(path.join(out, 'fixed.xlsx'))).sheets).to.deep.equal(AS_SHOWN);
    for (const index of made.keys()) {
      const file = path.join(out, `${index}.xlsx`);
      const values = await fileByKoo(file);
      expect(values, `${index}: ${JSON.stringify(made[index])}`).to.deep.equal(
        await byHucre(await readFile(file)),
      );
    }
  });
});

const cell = (type: string, value: string, text: string, style = '') =>
  `<table:table-cell ${style} office:value-type="${type}" ${value}><text:p>${text}</text:p></table:table-cell>`;

/** A spreadsheet as OpenDocument in one file. */
const FIXED = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日 </number:text><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<number:percentage-style style:name="N2"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:boolean-style style:name="N3"><number:boolean/></number:boolean-style>
<style:style style:name="boolean" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="账单">
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3" table:number-rows-spanned="1"><text:p>2026年10月<text:span text:style-name="bold">账单</text:span></text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
<table:table-row table:number-rows-repeated="2"/>
<table:table-row>${cell('string', '', '订单')}${cell('float', 'office:value="45.12"', '45.12')}${cell('date', 'office:date-value="2026-10-01T08:09:10"', '', 'table:style-name="date"')}${cell('percentage', 'office:value="0.065"', '6.50%', 'table:style-name="percent"')}${cell('boolean', 'office:boolean-value="true"', 'TRUE', 'table:style-name="boolean"')}</table:table-row>
<table:table-row><table:table-cell/>${cell('float', 'office:value="3"', '3', 'table:formula="of:=1+2"')}<table:table-cell table:formula="of:=1/0"/><table:table-cell table:formula="of:=&quot;a&quot;&amp;&quot;b&quot;"/>${cell('string', '', '多行</text:p><text:p>文本')}</table:table-row>
</table:table>
<table:table table:name="空"><table:table-row/></table:table>
</office:spreadsheet></office:body></office:document>`;

const AS_SHOWN = {
  空: {},
  账单: {
    1: ['2026年10月账单'],
    4: ['订单', 'n:45.12', 'd:2026-10-01T08:09:10', 'n:0.065', 'b:TRUE'],
    5: [undefined, 'n:3', 'e:#DIV/0!', 'ab', '多行\n文本'],
  },
};
