import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError, UsageError } from '../errors/koo-error.js';
import { openRegular } from '../platform/read-bounded.js';
import { csvRows } from './csv/csv-rows.js';
import { findFormat, START_BYTES } from './find-format.js';
import { tableMessages } from './messages.js';
import type { Sheet, TableRow } from './table.js';
import type { TableSource } from './table-source.js';
import { TextReader } from './text/decode-text.js';
import type { TextEncoding } from './text/text-encoding.js';

export type { Cell, Sheet, TableRow } from './table.js';

/** Larger files are not read unless a caller allows it: 4 GiB. */
const MAX_BYTES = 4 * 1024 ** 3;
const CHUNK_BYTES = 256 * 1024;

export interface TableFileOptions {
  /** By default {@link MAX_BYTES}. */
  maxBytes?: number;
  /** Of CSV; by default it is found from the bytes. */
  encoding?: TextEncoding;
}

/** A file with tables: CSV is one sheet without a name. */
export interface TableFile {
  /** The name of the file, without its folder. */
  readonly name: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly format: 'csv' | 'xlsx';
  /** Of CSV; known once its rows have been read. */
  readonly encoding?: TextEncoding;
  /** When a workbook was last saved, else created, if it says so. */
  readonly writtenAt?: Date;
  /** The worksheets in their order, hidden ones too; charts are none. */
  sheets(): AsyncIterable<Sheet>;
  /** Also in the midst of reading. */
  close(): Promise<void>;
}

/**
 * Opens a CSV file or an XLSX workbook of somebody else. Rows are read while they are asked for, in memory that does not
 * grow with the file.
 *
 * @throws UsageError `TABLE_FORMAT` (neither CSV nor XLSX), `TABLE_DAMAGED`; while rows are read also `TABLE_ENCODING`, `TABLE_LIMIT`
 * @throws EnvironmentError `NOT_A_FILE`, `FILE_TOO_LARGE`; while it is read `TABLE_CHANGED`
 * @throws NodeJS.ErrnoException what opening throws (`ENOENT`, `EACCES`, …)
 */
export async function openTableFile(file: string, options: TableFileOptions = {}): Promise<TableFile> {
  const handle = await openRegular(file, { maxBytes: options.maxBytes ?? MAX_BYTES });
  try {
    const before = await fingerprint(handle);
    const { sha256, start } = await digest(handle);
    const checkUnchanged = async (): Promise<void> => {
      if ((await fingerprint(handle)) !== before) throw changed(file);
    };
    const source: TableSource = { checkUnchanged, file, handle };
    const name = path.basename(file);
    if (findFormat(start, file) === 'csv')
      return csvFile(source, { encoding: options.encoding, name, sha256 });
    const { openWorkbook } = await import('./xlsx/open-workbook.js');
    const { sheets, writtenAt } = await openWorkbook(source);
    return {
      format: 'xlsx',
      name,
      sha256,
      ...(writtenAt && { writtenAt }),
      async *sheets() {
        yield* sheets;
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function csvFile(
  { checkUnchanged, file, handle }: TableSource,
  { encoding, name, sha256 }: { encoding?: TextEncoding; name: string; sha256: string },
): TableFile {
  let found = encoding;
  async function* rows(): AsyncGenerator<TableRow> {
    let last = 0;
    const reader: TextReader = new TextReader(chunksOf(handle), {
      encoding,
      isStrict: true,
      refuse: (why) => refuse(why, { encoding: reader.encoding, file, row: last + 1 }),
    });
    try {
      for await (const row of csvRows(
        reader.text(() => false),
        file,
      )) {
        last = row.number;
        yield row;
      }
    } finally {
      found = reader.encoding ?? 'utf-8';
    }

    await checkUnchanged();
  }

  return {
    format: 'csv',
    name,
    sha256,
    get encoding() {
      return found;
    },
    async *sheets() {
      yield { isHidden: false, name: '', rows };
    },
    close: () => handle.close(),
  };
}

function refuse(
  why: 'ambiguous' | 'invalid' | 'unknown' | 'workbook',
  { encoding = 'utf-8', file, row }: { encoding?: string; file: string; row: number },
): never {
  const message =
    why === 'invalid'
      ? tableMessages.invalidText({ encoding, file, row })
      : tableMessages.encoding({ file, isAmbiguous: why === 'ambiguous' });
  const hint = why === 'invalid' ? tableMessages.saveAsUtf8() : tableMessages.nameEncoding();
  throw new UsageError('TABLE_ENCODING', message, { hints: [hint], place: file });
}

/** What changes with the content of the file. */
async function fingerprint(handle: FileHandle): Promise<string> {
  const { mtimeNs, size } = await handle.stat({ bigint: true });
  return `${size} ${mtimeNs}`;
}

async function digest(handle: FileHandle): Promise<{ sha256: string; start: Buffer }> {
  const hash = createHash('sha256');
  const starts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(handle)) {
    hash.update(chunk);
    if (length < START_BYTES) starts.push(chunk);
    length += chunk.length;
  }

  return { sha256: hash.digest('hex'), start: Buffer.concat(starts).subarray(0, START_BYTES) };
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { buffer, bytesRead } = await handle.read(
      Buffer.allocUnsafe(CHUNK_BYTES),
      0,
      CHUNK_BYTES,
      position,
    );
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

function changed(file: string): EnvironmentError {
  return new EnvironmentError('TABLE_CHANGED', tableMessages.changed({ file }), {
    hints: [tableMessages.readAgain()],
    place: file,
  });
}
