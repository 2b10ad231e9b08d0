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

/**
 * RFS takes 1 MB and 100 files, so that it takes nothing that these limits refuse. They keep a hostile or mistaken input
 * from eating the machine: a megabyte of source can need 200 megabytes of memory.
 *
 * @see https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html
 */
export const READING_LIMITS = {
  /** Bytes of a zip. */
  archiveBytes: 64 * 1024 * 1024,
  /** Entries of a folder or zip. */
  entries: 20_000,
  /** Bytes, unpacked, of one file that is read. */
  fileBytes: 32 * 1024 * 1024,
  /** Bytes of all `.tf`, `.tf.json` and extension files that are parsed: the 1 MB of RFS. */
  parsedBytes: 1024 * 1024,
  /** Blocks at the top of files. RFS states no number; with a name and a value each they do not fit into 1 MB. */
  blocks: 20_000,
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
