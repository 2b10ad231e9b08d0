import { defineMessages } from '../../i18n/message.js';

export const booksMessages = defineMessages('ledger/store', {
  subject: () => 'The books',
  unusable: ({ why }: { why: string }) => `The books cannot be used: ${why}.`,
  whenDamaged: () =>
    'Keep a copy of the file and of its -wal file, then restore the books from a backup, or move both away and import the files again.',
  checkPath: () => 'Check the path, its permissions, and the space left on the disk.',
  newer: ({ found, known }: { found: number; known: number }) =>
    `these books were written by a newer koo: their tables have version ${found}, and this koo knows version ${known}`,
  connectionLost: ({ why }: { why: string }) => `The database of the books no longer answers: ${why}.`,
  runAgain: () =>
    'What was imported before is not lost, and nothing is half imported. Once the database runs again, run the same command again.',
  checkDatabase: () =>
    'Check the address in KOO_BOOKS_URL, the password (KOO_BOOKS_PASSWORD), and that the database runs and lets this user create a schema.',
  update: () => 'Update koo, then run the same command again.',
  foreign: () => 'the file is a database, but not one of books',
  none: ({ place }: { place: string }) => `There are no books yet: ${place}`,
  importFirst: () =>
    'Import files that the seller console has exported: koo order import, koo transaction import, koo bill import, koo performance import',
  otherFile: () => 'Name another file: --books FILE',
});
