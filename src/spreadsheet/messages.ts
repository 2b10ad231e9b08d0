import { defineMessages } from '../i18n/message.js';

/** What a file is that koo does not read as a table. */
export type ForeignFormat =
  | 'archive'
  | 'binary'
  | 'encrypted'
  | 'html'
  | 'image'
  | 'mhtml'
  | 'numbers'
  | 'ods'
  | 'pdf'
  | 'xls'
  | 'xlsb'
  | 'xml'
  | 'xml2003'
  | 'zip';

const FORMATS: Readonly<Record<ForeignFormat, string>> = {
  archive: 'a compressed archive',
  binary: 'a binary file',
  encrypted: 'a workbook that is protected with a password',
  html: 'an HTML page, whatever its name says',
  image: 'an image',
  mhtml: 'a web archive (MHTML), whatever its name says',
  numbers: 'a spreadsheet of Apple Numbers',
  ods: 'an OpenDocument file (.ods)',
  pdf: 'a PDF document',
  xls: 'a workbook in the old binary format of Excel (.xls)',
  xlsb: 'a binary workbook of Excel (.xlsb)',
  xml: 'an XML document',
  xml2003: 'an XML spreadsheet of Excel 2003',
  zip: 'a zip archive without a workbook in it',
};

/** A place in a sheet; CSV has no sheets. */
function placeOf({ file, row, sheet }: { file: string; row?: number; sheet?: string }): string {
  const parts = [file, ...(sheet ? [`sheet "${sheet}"`] : []), ...(row === undefined ? [] : [`row ${row}`])];
  return parts.join(', ');
}

/** What is wrong in a workbook. */
export const damageMessages = defineMessages('spreadsheet/damage', {
  archive: ({ reason }: { reason: string }) => `its zip archive is damaged (${reason})`,
  member: ({ name, reason }: { name: string; reason: string }) => `${name} cannot be unpacked (${reason})`,
  checksum: ({ name }: { name: string }) => `the checksum of ${name} is wrong`,
  size: ({ bytes, name }: { bytes: number; name: string }) =>
    `${name} does not unpack to ${bytes} bytes, as it says`,
  missing: ({ name }: { name: string }) => `${name} is missing`,
  xml: ({ name, reason }: { name: string; reason: string }) => `${name} is not valid XML (${reason})`,
  encoding: ({ name }: { name: string }) => `${name} is not encoded in UTF-8 or UTF-16`,
  doctype: ({ name }: { name: string }) => `${name} contains a document type declaration (DTD)`,
  sharedString: ({ index }: { index: string }) =>
    `it refers to text ${index}, which the workbook does not have`,
  cell: ({ given }: { given: string }) => `a cell has the address ${given}`,
  rowNumber: ({ given }: { given: string }) => `a row has the number ${given}`,
  duplicate: ({ name }: { name: string }) => `its zip archive contains ${name} twice`,
});

/** What koo reads no further than. */
export const limitMessages = defineMessages('spreadsheet/limits', {
  members: ({ max }: { max: number }) => `its zip archive has more than ${max} members`,
  unpacked: ({ bytes, name }: { bytes: number; name: string }) =>
    `${name} would unpack to ${bytes} bytes, like an archive that is made to fill memory`,
  gap: ({ name }: { name: string }) => `${name} contains an extremely long text, tag or comment`,
  depth: ({ name }: { name: string }) => `the elements of ${name} are nested extremely deeply`,
  sharedStrings: ({ max }: { max: number }) => `the texts of its cells are longer than ${max} bytes`,
  formats: () => 'it has extremely many cell formats',
});

/** Errors about files with tables. A `file` is its name as the user gave it; rows count from 1. */
export const tableMessages = defineMessages('spreadsheet', {
  foreignFormat: ({ file, format }: { file: string; format: ForeignFormat }) =>
    `${file} is ${FORMATS[format]}, which koo does not read.`,
  saveAs: () => 'Open it in a spreadsheet program, and save it as Excel workbook (.xlsx) or CSV UTF-8.',
  removePassword: () => 'Open it in a spreadsheet program, and save it without a password.',
  unpack: () => 'Unpack it, and name the files in it.',
  damaged: ({ what, ...place }: { file: string; row?: number; sheet?: string; what: string }) =>
    `${placeOf(place)}: the workbook is damaged: ${what}.`,
  limit: ({ what, ...place }: { file: string; row?: number; sheet?: string; what: string }) =>
    `${placeOf(place)}: koo does not read this workbook: ${what}.`,
  exportAgain: () => 'Download or export the file again, or save it again in a spreadsheet program.',
  encoding: ({ file, isAmbiguous }: { file: string; isAmbiguous: boolean }) =>
    isAmbiguous
      ? `The encoding of ${file} is not clear: its few characters beyond ASCII are valid in several encodings.`
      : `The encoding of ${file} is not clear: it is valid neither in UTF-8 nor in GB18030 (GBK).`,
  invalidText: ({ encoding, ...place }: { encoding: string; file: string; row: number }) =>
    `${placeOf(place)} or soon after it: there are bytes that are not valid in ${encoding}, the encoding of the text before.`,
  saveAsUtf8: () => 'Save it as CSV UTF-8 in a spreadsheet program.',
  nameEncoding: () => 'Name its encoding with --encoding, or save it as CSV UTF-8 in a spreadsheet program.',
  columns: ({ max, ...place }: { file: string; max: number; row: number; sheet?: string }) =>
    `${placeOf(place)}: there are more than ${max} columns, the most that a spreadsheet has.`,
  rows: ({ max, ...place }: { file: string; max: number; sheet?: string }) =>
    `${placeOf(place)}: there are more than ${max} rows, the most that a sheet has.`,
  rowTooLong: ({ max, ...place }: { file: string; max: number; row: number }) =>
    `${placeOf(place)}: the row is longer than ${max} characters.`,
  checkTable: () => 'Check that it is the right file, and that it is a table.',
  quoteOpen: (place: { file: string; row: number }) => `${placeOf(place)}: a quotation mark is not closed.`,
  quoteInside: ({ column, given, ...place }: { column?: number; file: string; given: string; row: number }) =>
    `${placeOf(place)}${column === undefined ? '' : `, column ${column}`}: a quotation mark inside a quoted value is not doubled: ${given}`,
  doubleQuotes: () => 'Write a quotation mark inside a quoted value twice: "".',
  changed: ({ file }: { file: string }) => `${file} was changed while koo read it.`,
  readAgain: () => 'Wait until the file is complete, and run the same command again.',
});
