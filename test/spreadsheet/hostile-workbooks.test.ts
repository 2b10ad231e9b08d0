import { expect } from 'chai';
import { crc32, deflateRawSync } from 'node:zlib';
import { zipOf } from '../asset/reading/zip-maker.js';
import { readingError, readTable } from './read-table.js';
import { workbook, workbookMembers, type WorkbookParts } from './workbook-maker.js';

const CELL = '<c r="A1"><v>1</v></c>';
const sheetOf = (sheet: string): WorkbookParts => ({ sheets: { S: sheet } });
const damage = (what: string) => `usage TABLE_DAMAGED FILE: the workbook is damaged: ${what}.`;
const damageIn = (place: string, what: string) =>
  `usage TABLE_DAMAGED FILE, sheet "S"${place}: the workbook is damaged: ${what}.`;
const limit = (what: string) => `usage TABLE_LIMIT FILE: koo does not read this workbook: ${what}.`;
const SHEET = 'xl/worksheets/sheet1.xml';

/** A sheet whose document is written out. */
const rawSheet = (content: Buffer | string) =>
  workbook({ members: [{ content, name: SHEET }], sheets: { S: '' } });

describe('a workbook that is damaged or made to harm', () => {
  it('has no document type, and so no entities: neither laughs nor files of others', async () => {
    const laughs =
      '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
    const external = '<!DOCTYPE x SYSTEM "file:///etc/passwd" [<!ENTITY c SYSTEM "file:///etc/passwd">]>';
    for (const doctype of [laughs, external, '<!DOCTYPE worksheet>'])
      expect(
        await readingError(
          rawSheet(
            `<?xml version="1.0"?>${doctype}<worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>`,
          ),
        ),
      ).to.equal(damage(`${SHEET} contains a document type declaration (DTD)`));
    expect(
      await readingError(
        rawSheet('<worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>'),
      ),
    ).to.match(
      /^usage TABLE_DAMAGED FILE: the workbook is damaged: xl\/worksheets\/sheet1\.xml is not valid XML \(/,
    );
  });

  it('is not well-formed', async () => {
    for (const content of [
      '',
      ' ',
      '<worksheet>',
      '<worksheet><sheetData></worksheet>',
      'PK',
      '<a/><b/>',
      '<worksheet a="1" a="2"/>',
    ])
      expect(await readingError(rawSheet(content)), content).to.match(
        /^usage TABLE_DAMAGED FILE: .*is not valid XML \(/,
      );
    const latin = Buffer.from(
      '<worksheet><sheetData><row><c t="str"><v>Pi\u00E8ce</v></c></row></sheetData></worksheet>',
      'latin1',
    );
    const what = damage(`${SHEET} is not encoded in UTF-8 or UTF-16`);
    expect(await readingError(rawSheet(latin))).to.equal(what);
    expect(await readingError(rawSheet('<?xml version="1.0" encoding="GBK"?><worksheet/>'))).to.equal(what);
  });

  it('may be encoded in UTF-16', async () => {
    const xml =
      '\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>订</v></c></row></sheetData></worksheet>';
    for (const content of [Buffer.from(xml, 'utf16le'), Buffer.from(xml, 'utf16le').swap16()])
      expect((await readTable(rawSheet(content))).sheets).to.deep.equal({ S: { 1: ['订'] } });
  });

  it('refers to what does not exist', async () => {
    const row = '<row r="7"><c r="A7" t="s"><v>3</v></c></row>';
    for (const strings of [undefined, '<si><t>a</t></si>'])
      expect(await readingError(workbook({ ...sheetOf(row), strings }))).to.equal(
        damageIn(', row 7', 'it refers to text "3", which the workbook does not have'),
      );
    for (const index of ['-1', '1.5', 'x'])
      expect(
        await readingError(workbook({ ...sheetOf(row.replace('>3<', `>${index}<`)), strings: '<si/><si/>' })),
      ).to.equal(damageIn(', row 7', `it refers to text "${index}", which the workbook does not have`));
    const members = workbookMembers(sheetOf(''));
    for (const [name, what] of [
      [SHEET, `${SHEET} is missing`],
      ['xl/workbook.xml', 'xl/workbook.xml is missing'],
      ['xl/_rels/workbook.xml.rels', 'S is missing'],
    ])
      expect(await readingError(zipOf(members.filter((one) => one.name !== name)))).to.equal(damage(what!));
  });

  it('has addresses beyond a sheet, or none', async () => {
    const wide =
      'usage TABLE_LIMIT FILE, sheet "S", row 1: there are more than 16384 columns, the most that a spreadsheet has.';
    const long =
      'usage TABLE_LIMIT FILE, sheet "S": there are more than 1048576 rows, the most that a sheet has.';
    for (const [row, said] of [
      ['<row r="1"><c r="XFD1"><v>1</v></c></row>', 'read:'],
      ['<row r="1"><c r="XFE1"><v>1</v></c></row>', wide],
      [`<row r="1"><c r="${'Z'.repeat(1000)}1"><v>1</v></c></row>`, wide],
      [`<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`, wide],
      ['<row r="1048576"><c><v>1</v></c></row>', 'read:'],
      ['<row r="1048577"><c><v>1</v></c></row>', long],
      ['<row r="1048576"/><row/>', long],
      ['<row r="0"/>', damageIn('', 'a row has the number "0"')],
      ['<row r="x"/>', damageIn('', 'a row has the number "x"')],
      ['<row r="1e99"/>', damageIn('', 'a row has the number "1e99"')],
      ['<row r="2"><c r="12"/></row>', damageIn(', row 2', 'a cell has the address "12"')],
    ] as const)
      expect(await readingError(workbook(sheetOf(row))), row.slice(0, 60)).to.satisfy((text: string) =>
        text.startsWith(said),
      );
  });

  it('has a zip archive that is cut off, changed or encrypted', async () => {
    const whole = workbook(sheetOf(`<row>${CELL.repeat(50)}</row>`));
    const archive = /^usage TABLE_DAMAGED FILE: the workbook is damaged: its zip archive is damaged \(/;
    expect(await readingError(whole.subarray(0, -30))).to.match(archive);
    expect(await readingError(whole.subarray(0, 40))).to.match(archive);
    const part = (claims: object) =>
      zipOf(
        workbookMembers(sheetOf(`<row>${CELL}</row>`)).map((one) =>
          one.name === SHEET ? { ...one, ...claims } : one,
        ),
      );
    for (const [claims, what] of [
      [{ crc: 1 }, `the checksum of ${SHEET} is wrong`],
      [{ size: 5 }, `${SHEET} does not unpack to 5 bytes, as it says`],
      [{ size: 5_000_000 }, `${SHEET} does not unpack to 5000000 bytes, as it says`],
      [{ flags: 1 }, `${SHEET} cannot be unpacked (encrypted)`],
      [{ method: 9 }, `${SHEET} cannot be unpacked (unsupported compression method: 9)`],
    ] as const)
      expect(await readingError(part(claims)), JSON.stringify(claims)).to.equal(damage(what));
    expect(await readingError(part({ data: Buffer.from('not deflated at all') }))).to.match(
      /sheet1\.xml cannot be unpacked \(/,
    );
    expect(await readingError(part({ at: 9_999_999 }))).to.match(/sheet1\.xml cannot be unpacked \(/);
    const twice = [...workbookMembers(sheetOf('')), { content: 'x', name: 'XL/Workbook.xml' }];
    expect(await readingError(zipOf(twice))).to.equal(
      damage('its zip archive contains xl/workbook.xml twice'),
    );
    const many = Array.from({ length: 10_001 }, (_, index) => ({ method: 0, name: `m${index}` }));
    expect(await readingError(zipOf(many))).to.equal(limit('its zip archive has more than 10000 members'));
  });

  it('is a zip bomb', async () => {
    const bomb = bombOf(300 * 1024 * 1024);
    const claims = (size: number) =>
      zipOf(workbookMembers({ members: [{ ...bomb, name: SHEET, size }], sheets: { S: '' } }));
    expect(await readingError(claims(bomb.size))).to.equal(
      limit(`${SHEET} would unpack to ${bomb.size} bytes, like an archive that is made to fill memory`),
    );
    // It claims to be small.
    expect(await readingError(claims(1000))).to.equal(
      damage(`${SHEET} does not unpack to 1000 bytes, as it says`),
    );
  });

  it('holds one text, tag or comment without an end, or elements without end in each other', async () => {
    const long = 'x'.repeat(9 * 1024 * 1024);
    const gap = limit(`${SHEET} contains an extremely long text, tag or comment`);
    for (const content of [
      `<worksheet><sheetData><row><c t="str"><v>${long}</v></c></row></sheetData></worksheet>`,
      `<worksheet a="${long}"/>`,
      `<${long}/>`,
      `<worksheet><!--${long}--></worksheet>`,
      `<worksheet>${' '.repeat(long.length)}</worksheet>`,
    ])
      expect(await readingError(rawSheet(content)), content.slice(0, 30)).to.equal(gap);
    expect(await readingError(rawSheet('<a>'.repeat(1000)))).to.equal(
      limit(`the elements of ${SHEET} are nested extremely deeply`),
    );
  });
});

/** Zeros, deflated; their size and checksum. */
function bombOf(bytes: number): { crc: number; data: Buffer; size: number } {
  const zeros = Buffer.alloc(bytes);
  return { crc: crc32(zeros), data: deflateRawSync(zeros), size: bytes };
}
