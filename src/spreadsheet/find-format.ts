import { UsageError } from '../errors/koo-error.js';
import { type ForeignFormat, tableMessages } from './messages.js';

/** So many bytes of its beginning decide what a file is. */
export const START_BYTES = 64 * 1024;

/** Formats that begin with these bytes, in Latin-1. */
const BEGINNINGS: ReadonlyArray<readonly [string, ForeignFormat]> = [
  // The record that begins a workbook of Excel 2 to 4, without a container.
  ['\u0009\u0000\u0004\u0000', 'xls'],
  ['\u0009\u0002\u0006\u0000', 'xls'],
  ['\u0009\u0004\u0006\u0000', 'xls'],
  ['\u0009\u0008\u0008\u0000', 'xls'],
  ['\u0009\u0008\u0010\u0000', 'xls'],
  ['PK\u0005\u0006', 'zip'],
  ['%PDF-', 'pdf'],
  ['\u001F\u008B', 'archive'],
  ['7z\u00BC\u00AF\u0027\u001C', 'archive'],
  ['Rar!\u001A\u0007', 'archive'],
  ['\u0089PNG', 'image'],
  ['\u00FF\u00D8\u00FF', 'image'],
];

const TEXTS: ReadonlyArray<readonly [RegExp, ForeignFormat]> = [
  [/^<\?xml[^]{0,4000}urn:schemas-microsoft-com:office:spreadsheet/i, 'xml2003'],
  [/^<(?:!doctype html|html|head|body|meta|style|table)\b/i, 'html'],
  [/^<\?xml/i, 'xml'],
  [/^MIME-Version:/i, 'mhtml'],
];

/**
 * The format of a table, by its first bytes; names of files are not reliable.
 *
 * @param start Of the file; {@link START_BYTES} or all.
 * @throws UsageError `TABLE_FORMAT` that names the format if koo does not read it
 */
export function findFormat(start: Buffer, file: string): 'csv' | 'xlsx' {
  const latin = start.toString('latin1');
  if (latin.startsWith('PK\u0003\u0004')) return 'xlsx';
  if (latin.startsWith('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'))
    throw foreignFormat(isEncrypted(latin) ? 'encrypted' : 'xls', file);
  const binary = BEGINNINGS.find(([beginning]) => latin.startsWith(beginning));
  if (binary) throw foreignFormat(binary[1], file);
  const text = textOfStart(start);
  const known = TEXTS.find(([pattern]) => pattern.test(text));
  if (known) throw foreignFormat(known[1], file);
  if (text.includes('\0')) throw foreignFormat('binary', file);
  return 'csv';
}

/** @returns An error that says what the file is, and to save it as a format that koo reads. */
export function foreignFormat(format: ForeignFormat, file: string): UsageError {
  const hint =
    format === 'encrypted'
      ? tableMessages.removePassword()
      : format === 'archive' || format === 'zip'
        ? tableMessages.unpack()
        : tableMessages.saveAs();
  return new UsageError('TABLE_FORMAT', tableMessages.foreignFormat({ file, format }), {
    hints: [hint],
    place: file,
  });
}

/** The names of the streams of a compound file are UTF-16; an encrypted workbook is one of them. */
function isEncrypted(latin: string): boolean {
  return latin.includes([...'EncryptedPackage'].join('\0'));
}

/** Without a byte order mark and white space. */
function textOfStart(start: Buffer): string {
  const [first, second] = start;
  const isUtf16 =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
  const isBigEndian = first === 0xfe || first === 0;
  const text = isUtf16
    ? new TextDecoder(isBigEndian ? 'utf-16be' : 'utf-16le').decode(start)
    : start.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '');
  return text.trimStart();
}
