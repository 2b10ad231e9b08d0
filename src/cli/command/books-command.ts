import { Flags } from '@oclif/core';
import { existsSync } from 'node:fs';
import { UsageError } from '../../errors/koo-error.js';
import type { Books } from '../../ledger/store/books.js';
import { booksMessages } from '../../ledger/store/messages.js';
import { booksPlace, type BooksPlace, openBooks } from '../../ledger/store/open-books.js';
import { MarketplaceCommand } from './marketplace-command.js';
import { rootFolder } from './root-folder.js';

/** Where the seller's books are. */
export const booksFlag = Flags.string({
  description:
    'The file of the books; defaults to the database of KOO_BOOKS_URL, or else .koo/books.db next to koo.yaml, or in this folder.',
  helpValue: 'FILE',
});

interface BooksFlags {
  books?: string;
  project?: string;
}

/** A command that works with the seller's books; it takes `--books` and `--project`. It needs no koo.yaml. */
export abstract class BooksCommand extends MarketplaceCommand {
  /** Opens the books for `work`, and closes them whatever happens. They are made where they are missing. */
  protected withBooks<T>(flags: BooksFlags, work: (books: Books) => Promise<T>): Promise<T> {
    return withBooks(flags, work, this.signal);
  }

  /** The same for a command that only reads: where there are no books yet, it is an error that says how to import. */
  protected readBooks<T>(flags: BooksFlags, work: (books: Books) => Promise<T>): Promise<T> {
    return readBooks(flags, work, this.signal);
  }
}

/** As {@link BooksCommand} does it, for commands that are of another class. */
export async function withBooks<T>(
  flags: BooksFlags,
  work: (books: Books) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  return openFor(await placeOf(flags), work, signal);
}

/** @throws UsageError `NO_BOOKS` */
export async function readBooks<T>(
  flags: BooksFlags,
  work: (books: Books) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const place = await placeOf(flags);
  const missing = missingFile(place);
  if (missing !== undefined)
    throw new UsageError('NO_BOOKS', booksMessages.none({ place: missing }), {
      hints: [booksMessages.importFirst()],
    });
  return openFor(place, work, signal);
}

/** The books' file where there is none yet: who only looks makes none. */
export async function missingBooks(flags: BooksFlags): Promise<string | undefined> {
  return missingFile(await placeOf(flags));
}

async function openFor<T>(
  place: BooksPlace,
  work: (books: Books) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const books = await openBooks(place, { environment: process.env, signal });
  try {
    return await work(books);
  } finally {
    await books.close();
  }
}

function missingFile(place: BooksPlace): string | undefined {
  return 'file' in place && !existsSync(place.file) ? place.file : undefined;
}

async function placeOf({ books: file, project }: BooksFlags): Promise<BooksPlace> {
  return booksPlace({ environment: process.env, file, root: await rootFolder(project) });
}
