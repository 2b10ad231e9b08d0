import type { TemplateContent, SyntaxProblem } from './model.js';

/** Where a template's files come from: a folder, a zip, one file or a text. */
export interface TemplateContents {
  form: 'file' | 'folder' | 'zip';
  /** As it is shown: relative to the working directory. */
  path: string;
  entries: TemplateContent[];
  /** What was wrong with the folder or zip as such. */
  problems: SyntaxProblem[];
  /** Entries that cannot be read, which `problems` says already. */
  refused: ReadonlySet<string>;
  /** The name of an entry as it is shown to the user. */
  shownName(name: string): string;
  read(name: string): Promise<Uint8Array>;
}

/** RFS takes 1 MB and 100 files; these limits only keep a hostile or mistaken input from eating the machine. */
export const READING_LIMITS = {
  /** Bytes of a zip. */
  archiveBytes: 64 * 1024 * 1024,
  /** Entries of a folder or zip. */
  entries: 20_000,
  /** Bytes, unpacked, of one file that is read. */
  fileBytes: 32 * 1024 * 1024,
  /** Bytes of a `.tf`, `.tf.json` or extension file that is parsed. */
  parsedBytes: 8 * 1024 * 1024,
  /** Bytes, unpacked, of all that is read. */
  totalBytes: 128 * 1024 * 1024,
} as const;

/** Folders of tools that are no part of a template. */
export const IGNORED_FOLDERS: ReadonlySet<string> = new Set(['.git', '.terraform', 'node_modules']);

/** A path as it is shown: without control characters, which a zip may hold to deceive a terminal. */
export function printable(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
}

/** The reason without its full stop, as part of a sentence. */
export function reasonOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
