import { type KooError, UsageError } from '../../errors/koo-error.js';
import { currencyOf } from '../../ledger/columns/currency.js';
import type { FileKind } from '../../ledger/columns/file-kind.js';
import type { KeptByKind, KeptColumns } from '../../ledger/columns/find-field.js';
import { zoneOf } from '../../ledger/columns/read-heading.js';
import { importFiles } from '../../ledger/importing/import-files.js';
import type { ImportedFile, ImportOptions } from '../../ledger/importing/import-result.js';
import { importMessages } from '../../ledger/importing/messages.js';
import { columnsToSave, saveColumns } from '../../ledger/importing/save-columns.js';
import { parseTime } from '../../ledger/values/written-time.js';
import { textOf } from '../../i18n/message.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { projectIfAny } from '../../project/project-if-any.js';
import type { Project } from '../../project/project.js';
import { importViewMessages } from '../views/books/import/messages.js';
import {
  failedText,
  importedText,
  type ImportShown,
  shownFile,
} from '../views/books/import/present-import.js';
import { Progress } from '../terminal/progress.js';
import { BooksCommand } from './books-command.js';
import { exitCodeOf } from './exit-codes.js';
import { localizeError } from './localize-error.js';
import { errorObject } from './present-error.js';

/** Beijing: the zone of the Chinese site's console. */
const DEFAULT_ZONE = '+08:00';

interface ImportFlags {
  'as-of'?: string;
  books?: string;
  column?: string[];
  currency?: string;
  'dry-run'?: boolean;
  kind?: FileKind;
  project?: string;
  'save-columns'?: boolean;
  'skip-wrong'?: boolean;
  zone?: string;
}

/** A command that imports files into the books: each of them whole, or not at all. */
export abstract class ImportCommand extends BooksCommand {
  /** @param kinds That belong to the command. */
  protected async importAll(
    files: readonly string[],
    flags: ImportFlags,
    kinds: readonly FileKind[],
  ): Promise<ImportShown> {
    const project = await projectIfAny(process.cwd(), flags.project);
    if (flags['save-columns'] && !project) {
      throw new UsageError('IMPORT_NO_MANIFEST', importMessages.noManifest(), {
        hints: [importMessages.repeatColumns()],
      });
    }

    for (const file of files) refuseNamedLinkOut(file);
    const options = optionsOf(flags, kinds, project);
    const dryRun = flags['dry-run'] ?? false;
    const result: ImportShown = { dryRun, files: [] };
    const work = async (books?: Parameters<typeof importFiles>[0]): Promise<void> => {
      for (const file of files)
        await this.#importOne(books, file, { ...options, isOnly: files.length === 1 }, result);
    };
    await (dryRun ? work() : this.withBooks(flags, work));
    if (flags['save-columns'] && project && !dryRun) await this.#save(project, options.columns, result);
    return result;
  }

  async #importOne(
    books: Parameters<typeof importFiles>[0],
    file: string,
    { isOnly, ...options }: ImportOptions & { isOnly: boolean },
    result: ImportShown,
  ): Promise<void> {
    const { language } = this;
    const progress = new Progress(process.stderr, { language });
    progress.start(textOf(importViewMessages.reading({ file }), language));
    const { files } = await importFiles(books, [file], {
      ...options,
      onProgress: (rows) => progress.count(rows, 0),
    }).finally(() => progress.clear());
    const [one] = files;
    if (!one) return;
    if ('error' in one) await this.#fail(one.error, file, isOnly, result);
    else this.#present(one, result);
  }

  /** One file that fails is an error of the command; one of several is reported with the others. */
  async #fail(error: Error, file: string, isOnly: boolean, result: ImportShown): Promise<void> {
    const known: KooError | undefined = this.known(error);
    if (isOnly || !known) throw error;
    result.files.push({ file, ...errorObject(await localizeError(this.language, known)) });
    this.log(failedText(file, this.language));
    if (!this.jsonEnabled()) await this.tell(known);
    this.#end(exitCodeOf(known.kind));
  }

  #present(file: ImportedFile, result: ImportShown): void {
    result.files.push(shownFile(file, this.language));
    this.log(importedText(file, { dryRun: result.dryRun, language: this.language }));
    if (file.wrongRows > 0) this.#end(exitCodeOf('check'));
  }

  #end(code: number): void {
    process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
  }

  async #save(project: Project, columns: KeptColumns | undefined, result: ImportShown): Promise<void> {
    const saved = columnsToSave(
      columns ?? {},
      result.files.flatMap((file) => ('error' in file ? [] : file.sheets)),
    );
    if (await saveColumns(project, saved))
      this.print(importViewMessages.saved({ file: project.manifest.file }));
  }
}

function optionsOf(
  { column, currency, kind, zone, ...flags }: ImportFlags,
  kinds: readonly FileKind[],
  project: Project | undefined,
): Omit<ImportOptions, 'onProgress'> {
  const { books = {} } = project ?? {};
  const zoneName = zone ?? books.zone ?? DEFAULT_ZONE;
  const offset = zoneOf(zoneName);
  if (offset === undefined) {
    throw new UsageError('IMPORT_ZONE_FORM', importMessages.wrongZone({ text: zoneName }), {
      hints: [importMessages.zoneForm()],
    });
  }

  const code = currency === undefined ? books.currency : currencyOf(currency);
  if (currency !== undefined && code === undefined) {
    throw new UsageError('IMPORT_CURRENCY_FORM', importMessages.wrongCurrency({ text: currency }), {
      hints: [importMessages.currencyForm()],
    });
  }

  const asOf = flags['as-of'];
  const time = asOf === undefined ? undefined : parseTime(asOf, offset);
  if (asOf !== undefined && time === undefined) {
    throw new UsageError('IMPORT_AS_OF_FORM', importMessages.asOfNotTime({ text: asOf }), {
      hints: [importMessages.asOfForm()],
    });
  }

  return {
    asOf: time,
    columns: columnsOf(column ?? []),
    currency: code,
    dryRun: flags['dry-run'],
    kept: books.columns as KeptByKind | undefined,
    kind,
    kinds,
    skipWrong: flags['skip-wrong'],
    zone: offset,
  };
}

function columnsOf(texts: readonly string[]): KeptColumns {
  return Object.fromEntries(
    texts.map((text) => {
      // A heading may contain an equals sign, a field does not.
      const at = text.lastIndexOf('=');
      if (at < 1 || at === text.length - 1) {
        throw new UsageError('IMPORT_COLUMN_FORM', importMessages.wrongColumn({ text }), {
          hints: [importMessages.writeColumn()],
        });
      }

      return [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const;
    }),
  );
}
