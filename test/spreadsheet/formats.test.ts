import { expect } from 'chai';
import { zipOf } from '../asset/reading/zip-maker.js';
import { readingError } from './read-table.js';

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const SAVE = 'which koo does not read.';

describe('a file that is not a table', () => {
  for (const [what, content, said] of [
    ['an old workbook', COMPOUND, 'a workbook in the old binary format of Excel (.xls)'],
    [
      'a workbook of Excel 4',
      Buffer.from('0904060000000000', 'hex'),
      'a workbook in the old binary format of Excel (.xls)',
    ],
    [
      'an encrypted workbook',
      Buffer.concat([COMPOUND, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'a workbook that is protected with a password',
    ],
    ['an HTML table', '\n <html xmlns:x="urn:schemas"><table>', 'an HTML page, whatever its name says'],
    ['a table of HTML alone', '\uFEFF<TABLE border=1><tr>', 'an HTML page, whatever its name says'],
    [
      'an XML spreadsheet',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'an XML spreadsheet of Excel 2003',
    ],
    ['XML', '<?xml version="1.0"?><a/>', 'an XML document'],
    ['a web archive', 'MIME-Version: 1.0\r\n', 'a web archive (MHTML), whatever its name says'],
    ['a PDF', '%PDF-1.7\n', 'a PDF document'],
    ['a binary file', Buffer.from('ab\0\0\0cd'), 'a binary file'],
    [
      'a binary workbook',
      zipOf([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.bin' }]),
      'a binary workbook of Excel (.xlsb)',
    ],
    [
      'an OpenDocument file',
      zipOf([{ name: 'mimetype' }, { name: 'content.xml' }]),
      'an OpenDocument file (.ods)',
    ],
    ['Numbers', zipOf([{ name: 'Index/Document.iwa' }]), 'a spreadsheet of Apple Numbers'],
    ['a zip of tables', zipOf([{ name: 'bills.csv' }]), 'a zip archive without a workbook in it'],
    [
      'a document of Word',
      zipOf([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]),
      'a zip archive without a workbook in it',
    ],
    [
      'an empty zip',
      Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`, 'latin1'),
      'a zip archive without a workbook in it',
    ],
  ] as const)
    it(`is named: ${what}`, async () => {
      expect(await readingError(content)).to.equal(`usage TABLE_FORMAT FILE is ${said}, ${SAVE}`);
    });
});
