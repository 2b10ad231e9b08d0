import { type FSWatcher, statSync, watch } from 'node:fs';
import path from 'node:path';

export interface FileChangesOptions {
  signal: AbortSignal;
  /** Absolute paths whose changes do not count: what the command itself writes. */
  ignored?: ReadonlySet<string>;
  /** How long nothing may change before changes are told, in milliseconds: an editor writes a file in several steps. */
  quietMs?: number;
}

const IGNORED = /(?:^|[/\\])(?:\.git|\.koo|\.terraform|node_modules)(?:[/\\]|$)|\.tmp$|~$/;

/** Tells when something has changed in folders and files; many changes that come together are one. */
export class FileChanges {
  readonly #watchers: FSWatcher[] = [];
  readonly #options: FileChangesOptions;
  #changed = false;
  #timer: NodeJS.Timeout | undefined;
  #tell: (() => void) | undefined;

  /** @param paths Absolute; a folder is watched with all that is in it. What is not there is left out. */
  constructor(paths: Iterable<string>, options: FileChangesOptions) {
    this.#options = options;
    for (const watched of new Set(paths)) this.#watch(watched);
  }

  /**
   * Waits for a change since the last call.
   *
   * @throws the signal's reason when it is aborted
   */
  async next(): Promise<void> {
    const { signal } = this.#options;
    signal.throwIfAborted();
    let stop: (() => void) | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#tell = resolve;
        stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('Stopped.'));
        signal.addEventListener('abort', stop, { once: true });
        if (this.#changed) this.#wait();
      });
    } finally {
      signal.removeEventListener('abort', stop!);
      this.#tell = undefined;
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers) watcher.close();
  }

  #watch(watched: string): void {
    try {
      const isFolder = statSync(watched).isDirectory();
      // A file that an editor replaces is another one afterwards, so its folder is watched.
      const folder = isFolder ? watched : path.dirname(watched);
      const watcher = watch(folder, { recursive: isFolder }, (_, name) => {
        const changed = name === null ? undefined : path.join(folder, name);
        if (isFolder || changed === undefined || changed === watched) this.#note(changed, name ?? '');
      });
      // A folder that is removed: the next check says what is missing.
      watcher.on('error', () => this.#note(undefined, ''));
      this.#watchers.push(watcher);
    } catch {
      // Not there (any more): the next check says so.
    }
  }

  #note(changed: string | undefined, name: string): void {
    if (changed !== undefined && (IGNORED.test(name) || this.#options.ignored?.has(changed))) return;
    this.#changed = true;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (!this.#tell) return;
    this.#timer = setTimeout(() => {
      this.#changed = false;
      this.#tell?.();
    }, this.#options.quietMs ?? 100);
  }
}
