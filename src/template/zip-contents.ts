import { isUtf8 } from 'node:buffer';
import type { Entry, ZipFile } from 'yauzl';
import { EnvironmentError, InterruptedError } from '../errors/koo-error.js';
import type { Message } from '../i18n/message.js';
import { SourceText } from '../syntax/source-text.js';
import type { SyntaxProblem, TemplateContent } from './model.js';
import { READING_LIMITS, printable, reasonOf, type TemplateContents } from './template-contents.js';
import { readBounded } from '../platform/read-bounded.js';
import { templateMessages } from './messages.js';

/** What a zip holds, read in memory: no name in it is ever used as a path. */
export interface ZipContents extends TemplateContents {
  archive: { source: SourceText; bytes: number };
}

/** A name's flag that says UTF-8; without it the name is in the old DOS character set. */
const UTF8_NAME = 0x8_00;
const ENCRYPTED = 0x1;
const SYMBOLIC_LINK = 0o120_000;

/**
 * Opens a zip. A zip that is broken, or holds more than `READING_LIMITS` allow, is a problem in the result, which has
 * the entries that could be listed.
 *
 * @throws EnvironmentError when the file cannot be read
 */
export async function openZip(
  file: string,
  bytes: number,
  shown: string,
  signal?: AbortSignal,
): Promise<ZipContents> {
  const source = new SourceText(shown, '');
  const problems: SyntaxProblem[] = [];
  const problem = (code: string, message: Message): void => {
    problems.push({ source, span: { start: 0, end: 0 }, reader: 'archive', code, message });
  };

  const entries: TemplateContent[] = [];
  const found = new Map<string, Entry>();
  const refused = new Set<string>();
  let zip: ZipFile | undefined;
  if (bytes > READING_LIMITS.archiveBytes) problem('too-large', templateMessages.zipTooLarge());
  else {
    zip = await openBuffer(
      await readBounded(file, { maxBytes: READING_LIMITS.archiveBytes, shown }),
      problem,
    );
    if (zip) await listEntries(zip, { entries, found, refused, problem }, signal);
  }

  let left: number = READING_LIMITS.totalBytes;
  return {
    form: 'zip',
    path: shown,
    archive: { source, bytes },
    entries,
    problems,
    refused,
    shownName: (name) => printable(`${shown}/${name}`),
    async read(name) {
      const entry = found.get(name);
      if (!zip || !entry) throw new Error(`${printable(name)} is not in the zip.`);
      if (entry.uncompressedSize > Math.min(left, READING_LIMITS.fileBytes))
        throw new EnvironmentError(
          'FILE_TOO_LARGE',
          templateMessages.tooLargeToUnpack({ file: printable(`${shown}/${name}`) }),
        );
      left -= entry.uncompressedSize;
      return unpack(zip, entry, signal);
    },
  };
}

async function openBuffer(
  content: Buffer,
  problem: (code: string, message: Message) => void,
): Promise<ZipFile | undefined> {
  const yauzl = await import('yauzl');
  try {
    return await yauzl.default.fromBufferPromise(content, { decodeStrings: false, lazyEntries: true });
  } catch (error) {
    problem('broken-zip', templateMessages.zipUnreadable({ reason: reasonOf(error) }));
    return undefined;
  }
}

interface ZipListing {
  entries: TemplateContent[];
  /** What can be read. */
  found: Map<string, Entry>;
  refused: Set<string>;
  problem(code: string, message: Message): void;
}

function listEntries(zip: ZipFile, listing: ZipListing, signal?: AbortSignal): Promise<void> {
  const { entries, problem } = listing;
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (signal?.aborted) {
        reject(new InterruptedError());
        return;
      }

      if (entries.length === READING_LIMITS.entries) {
        problem('too-many-files', templateMessages.zipTooManyFiles({ max: READING_LIMITS.entries }));
        resolve();
        return;
      }

      addEntry(entry, listing);
      zip.readEntry();
    });
    zip.once('end', () => resolve());
    zip.once('error', (error: Error) => {
      problem('broken-zip', templateMessages.zipListDamaged({ reason: reasonOf(error) }));
      resolve();
    });
    zip.readEntry();
  });
}

function addEntry(entry: Entry, { entries, found, problem, refused }: ZipListing): void {
  const name = nameOf(entry);
  if (name.endsWith('/')) return;
  entries.push({ name, bytes: entry.uncompressedSize });
  const refuse = (code: string, message: (data: { name: string }) => Message): void => {
    problem(code, message({ name: printable(name) }));
    if (!found.has(name)) refused.add(name);
  };

  if (found.has(name)) refuse('duplicate-entry', templateMessages.duplicateEntry);
  else if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0)
    refuse('encrypted-entry', templateMessages.encryptedEntry);
  else if (((entry.externalFileAttributes >>> 16) & 0o170_000) === SYMBOLIC_LINK)
    refuse('link-in-zip', templateMessages.linkInZip);
  else found.set(name, entry);
}

/** Names that are not UTF-8 are read byte by byte, so that each stays itself. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = (entry.generalPurposeBitFlag & UTF8_NAME) !== 0 || isUtf8(raw);
  return raw.toString(utf8 ? 'utf8' : 'latin1');
}

async function unpack(zip: ZipFile, entry: Entry, signal?: AbortSignal): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    if (signal?.aborted) throw new InterruptedError();
    chunks.push(chunk as Buffer);
  }

  return Buffer.concat(chunks);
}
