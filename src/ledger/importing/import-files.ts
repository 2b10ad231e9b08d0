import { stat } from 'node:fs/promises';
import { EnvironmentError, InterruptedError, UsageError } from '../../errors/koo-error.js';
import { openTableFile, type TableFile } from '../../spreadsheet/table-file.js';
import { FILE_KINDS, type FileKind, TABLE_OF } from '../columns/file-kind.js';
import { type KeptByKind, type KeptColumns, NO_FIELD } from '../columns/find-field.js';
import { fieldsOf } from '../columns/known-columns.js';
import { headingKey, readHeading } from '../columns/read-heading.js';
import type { Books, NewRow, NewSource } from '../store/books.js';
import type { ImportedFile, ImportedTable, ImportOptions, ImportResult } from './import-result.js';
import { importMessages } from './messages.js';
import { readSheet } from './read-sheet.js';
import { readOptions, type Survey, surveyFile, type SurveyOptions } from './survey-file.js';

/** Rows that are appended in one go. */
const AT_ONCE = 2000;

/**
 * Imports exports of the seller's console, and other tables, into the books. Each file is read whole before anything of it is
 * written: then all of it is imported, or nothing. One that fails keeps no other back.
 *
 * @param books May be absent of a dry run.
 * @param files Paths; their names in messages are these.
 * @returns In the order of the files. It rejects when it is interrupted, and with what is wrong in the call.
 */
export async function importFiles(
  books: Books | undefined,
  files: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const kept = keptColumns(options);
  const results: ImportResult['files'] = [];
  for (const file of files) {
    options.signal?.throwIfAborted();
    try {
      results.push(await importFile(books, file, { ...options, kept }));
    } catch (error) {
      if (options.signal?.aborted || error instanceof InterruptedError || !(error instanceof Error))
        throw error;
      results.push({ error, file });
    }
  }

  return { files: results };
}

/** What the call says comes before what koo.yaml says; each for the kinds that have such a field. */
function keptColumns({ columns = {}, kept = {}, kind, kinds = FILE_KINDS }: ImportOptions): KeptByKind {
  const byKind = FILE_KINDS.map((one) => {
    const fields = fieldsOf(one);
    const given = Object.entries(columns).filter(([, field]) => field === NO_FIELD || fields.includes(field));
    const keys = new Set(given.map(([heading]) => headingKey(heading)));
    const others = Object.entries(kept[one] ?? {}).filter(([heading]) => !keys.has(headingKey(heading)));
    return [one, Object.fromEntries([...others, ...given]) as KeptColumns] as const;
  });
  const possible = kind === undefined ? kinds : [kind];
  for (const field of Object.values(columns)) {
    if (field !== NO_FIELD && !possible.some((one) => fieldsOf(one).includes(field)))
      throw unknownField(field, possible);
  }

  return Object.fromEntries(byKind);
}

function unknownField(field: string, kinds: readonly FileKind[]): UsageError {
  return new UsageError('IMPORT_UNKNOWN_FIELD', importMessages.unknownField({ field, kinds }), {
    hints: kinds.map((kind) => importMessages.fieldsOfKind({ fields: [...fieldsOf(kind), NO_FIELD], kind })),
  });
}

async function importFile(
  books: Books | undefined,
  file: string,
  options: ImportOptions & { kept: KeptByKind },
): Promise<ImportedFile> {
  const { columns = {}, dryRun = false, skipWrong = false } = options;
  const table = await openTableFile(file);
  try {
    const surveyOptions: SurveyOptions = { ...options, fileTime: (await stat(file)).mtime };
    const survey = await surveyFile(table, file, surveyOptions);
    checkGivenColumns(survey, columns);
    if (dryRun || !books || (survey.wrongRows > 0 && !skipWrong)) return survey;
    const tables = await books.transaction(async (writer) => {
      const appended: ImportedTable[] = [];
      for (const kind of FILE_KINDS.filter((one) => survey.sheets.some((sheet) => sheet.kind === one))) {
        const rows = rowsOf(table, kind, survey, surveyOptions);
        const { added, changed, known } = await writer.append(sourceOf(survey, kind, table.name), rows);
        appended.push({ added, changed, kind, known });
      }

      return appended;
    });
    return { ...survey, tables };
  } finally {
    await table.close();
  }
}

/** A heading that the call names is one of the file: a misspelt one would change nothing, silently. */
function checkGivenColumns({ file, sheets }: Survey, columns: KeptColumns): void {
  const mapped = sheets.flatMap((sheet) => sheet.columns.filter(({ origin }) => origin === 'kept'));
  const keys = new Set(mapped.flatMap(({ heading }) => [headingKey(heading), readHeading(heading).key]));
  for (const [heading, field] of Object.entries(columns)) {
    if (keys.has(headingKey(heading))) continue;
    const headings = sheets.flatMap((sheet) => sheet.columns.map((column) => column.heading));
    throw new UsageError('IMPORT_COLUMN_NOT_FOUND', importMessages.columnNotFound({ field, file, heading }), {
      hints: [importMessages.headingsOfFile({ headings })],
      place: file,
    });
  }
}

function sourceOf({ asOf, sha256, sheets, zone }: Survey, kind: FileKind, name: string): NewSource {
  const columns = sheets
    .filter((sheet) => sheet.kind === kind)
    .flatMap((sheet) => sheet.columns)
    .flatMap(({ field, heading }) => (field === undefined ? [] : [[heading, field] as const]));
  return {
    asOf,
    columns: Object.fromEntries(columns),
    kind: 'file',
    name,
    sha256,
    table: TABLE_OF[kind],
    zone,
  };
}

/** Reads the file again: it is the same one, and so are its rows. */
async function* rowsOf(
  table: TableFile,
  kind: FileKind,
  { file, sheets }: Survey,
  options: SurveyOptions,
): AsyncGenerator<NewRow[]> {
  let rows: NewRow[] = [];
  for await (const sheet of table.sheets()) {
    const surveyed = sheets.find((one) => one.sheet === sheet.name && one.kind === kind);
    if (sheet.isHidden || !surveyed) continue;
    const reading = await readSheet(sheet, readOptions(file, options));
    if (!reading.rows || reading.found.is !== 'known' || reading.found.kind !== kind) throw changedFile(file);
    for await (const { read } of reading.rows) {
      if (read.as !== 'row') continue;
      rows.push(read.row);
      if (rows.length < AT_ONCE) continue;
      yield rows;
      rows = [];
    }
  }

  if (rows.length > 0) yield rows;
}

function changedFile(file: string): EnvironmentError {
  return new EnvironmentError('TABLE_CHANGED', importMessages.changed({ file }), { place: file });
}
