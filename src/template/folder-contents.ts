import { lstatSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { leadsOut } from '../platform/leads-out.js';
import { EnvironmentError, InterruptedError } from '../errors/koo-error.js';
import type { Message } from '../i18n/message.js';
import { SourceText } from '../syntax/source-text.js';
import type { SyntaxProblem, TemplateContent } from './model.js';
import { IGNORED_FOLDERS, READING_LIMITS, printable, type TemplateContents } from './template-contents.js';
import { readBoundedSync } from '../platform/read-bounded.js';
import { templateMessages } from './messages.js';

const MAX_DEPTH = 64;

/**
 * Lists a folder: every file in it and below, without the folders of tools. A link is followed only to a file inside
 * the same folder. Nothing is read yet. Files are read synchronously: they are small and many, and a turn through the
 * thread pool costs more than to read one.
 *
 * @throws InterruptedError when `signal` fires, EnvironmentError when the folder cannot be listed
 */
export function openFolder(root: string, shown: string, signal?: AbortSignal): TemplateContents {
  const listing = new Listing(root, shown, signal);
  listing.folder('', 0);
  const names = new Set(listing.entries.map((entry) => entry.name));
  return {
    form: 'folder',
    path: shown,
    entries: listing.entries,
    problems: listing.problems,
    refused: new Set(),
    shownName: (name) => shownIn(shown, name),
    async read(name) {
      if (!names.has(name)) throw new Error(`${name} is not in the listing.`);
      const file = path.join(root, name);
      if (signal?.aborted) throw new InterruptedError();
      if (statSync(file).size > READING_LIMITS.fileBytes) {
        const hints = [templateMessages.keepOnlyNeeded()];
        const message = templateMessages.tooLargeToRead({ file: shownIn(shown, name) });
        throw new EnvironmentError('FILE_TOO_LARGE', message, { hints });
      }

      return readBoundedSync(file, { maxBytes: READING_LIMITS.fileBytes, shown: shownIn(shown, name) });
    },
  };
}

function shownIn(folder: string, name: string): string {
  return printable(folder === '.' || folder === '' ? name : `${folder}/${name}`);
}

class Listing {
  readonly entries: TemplateContent[] = [];
  readonly problems: SyntaxProblem[] = [];

  constructor(
    readonly root: string,
    readonly shown: string,
    readonly signal: AbortSignal | undefined,
  ) {}

  folder(name: string, depth: number): void {
    if (this.signal?.aborted) throw new InterruptedError();
    for (const entry of this.#listed(name)) {
      const inner = name ? `${name}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!IGNORED_FOLDERS.has(entry.name)) {
          if (depth === MAX_DEPTH) this.#problem('too-deep', templateMessages.foldersTooDeep(), inner);
          else this.folder(inner, depth + 1);
        }
      } else if (entry.isSymbolicLink()) this.#link(inner);
      else if (entry.isFile()) this.#add(inner, lstatSync(path.join(this.root, inner)).size);
    }
  }

  #listed(name: string): Dirent[] {
    try {
      return readdirSync(path.join(this.root, name), { withFileTypes: true });
    } catch (error) {
      const place = name ? `${this.shown}/${name}` : this.shown;
      const hints = [templateMessages.checkFolder()];
      const message = templateMessages.folderUnreadable({ folder: place });
      throw new EnvironmentError('FOLDER_UNREADABLE', message, { cause: error, hints, place });
    }
  }

  #link(name: string): void {
    const file = path.join(this.root, name);
    try {
      const target = path.relative(realpathSync(this.root), realpathSync(file));
      const size = statSync(file);
      if (leadsOut(target)) {
        this.#problem('link-outside', templateMessages.linkOutside(), name);
      } else if (size.isFile()) this.#add(name, size.size);
    } catch {
      this.#problem('broken-link', templateMessages.brokenLink(), name);
    }
  }

  #add(name: string, bytes: number): void {
    if (this.entries.length < READING_LIMITS.entries) this.entries.push({ name, bytes });
    else if (
      this.entries.length === READING_LIMITS.entries &&
      !this.problems.some(({ code }) => code === 'too-many-files')
    )
      this.#problem('too-many-files', templateMessages.tooManyFiles({ max: READING_LIMITS.entries }), '');
  }

  #problem(code: string, message: Message, name: string): void {
    const source = new SourceText(name ? shownIn(this.shown, name) : this.shown, '');
    this.problems.push({ source, span: { start: 0, end: 0 }, reader: 'archive', code, message });
  }
}
