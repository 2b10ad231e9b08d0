import path from 'node:path';
import { StateFolder } from '../../platform/state-folder.js';
import type { Books, OpenBooksOptions } from './books.js';

/** Where books are: in a file, or in a PostgreSQL database, whose address is the environment's. */
export type BooksPlace = { file: string } | { url: string };

/**
 * Opens the seller's books, and makes them where they are missing.
 *
 * @throws EnvironmentError `BOOKS_UNUSABLE`, `OBSTACLE`, `LINK_LEADS_OUT`
 */
export async function openBooks(place: BooksPlace, options: OpenBooksOptions = {}): Promise<Books> {
  if ('url' in place) {
    const { openPostgresBooks } = await import('./postgres-books.js');
    return openPostgresBooks(place.url, options);
  }

  const { openSqliteBooks } = await import('./sqlite-books.js');
  return openSqliteBooks(place.file, options);
}

export interface BooksChoice {
  /** Where the default file is: `.koo/books.db` in it. */
  root: string;
  /** Another file. */
  file?: string;
  environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Where the books are: in the file that is named, else in the database of `KOO_BOOKS_URL`, else in the project's own file. A
 * database's address decides where a seller's figures go, so it comes from the environment only and never from koo.yaml.
 */
export function booksPlace({ environment, file, root }: BooksChoice): BooksPlace {
  const url = environment.KOO_BOOKS_URL?.trim();
  if (file === undefined && url) return { url };
  return { file: path.resolve(file ?? path.join(StateFolder.of(root).path, 'books.db')) };
}
