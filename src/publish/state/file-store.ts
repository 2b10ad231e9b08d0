import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import { type Pace, realPace } from '../../marketplace/sending/pace.js';
import type { ReleaseLock } from '../../platform/file-lock.js';
import { refuseObstacles } from '../../platform/obstacle.js';
import { StateFolder } from '../../platform/state-folder.js';
import { syncFolder } from '../../platform/sync-folder.js';
import { clearAbandoned, writeAtomically } from '../../platform/write-atomically.js';
import { readStateFile, STATE_FILE } from './lock-file.js';
import { stateMessages } from './messages.js';
import { refuseDivergences } from './refuse-divergences.js';
import { refuseUnwritable } from './refuse-unwritable.js';
import { mergeEntries, sameEntries } from './merge-entries.js';
import { changedState, entriesAt, type SharedState, type TargetEntries } from './shared-state.js';
import { stateText } from './state-text.js';
import type { StateStore, StateSubject } from './state-store.js';

/** Of a write, which takes milliseconds; publishes to two targets of one product may write at once. In milliseconds. */
const EVERY = 20;
const TRIES = 500;

interface FileStoreOptions {
  /** Is called after each change of the file. */
  onChanged?: () => void;
  pace?: Pace;
}

/**
 * The state in koo.lock.yaml. Who publishes from this folder holds the publish lock already; between clones git decides:
 * each changes its own file, and the second to push has to merge.
 */
export class FileStore implements StateStore {
  readonly place = STATE_FILE;
  readonly isFile = true;
  readonly #root: string;
  readonly #product: string;
  readonly #pace: Pace;
  readonly #onChanged: (() => void) | undefined;
  /** What the file had when it was read or written last. */
  #seen: SharedState['targets'] = {};

  constructor(root: string, product: string, { onChanged, pace = realPace }: FileStoreOptions = {}) {
    this.#root = path.resolve(root);
    this.#product = product;
    this.#pace = pace;
    this.#onChanged = onChanged;
  }

  async load(): Promise<SharedState | undefined> {
    const state = await readStateFile(this.#root, this.#product);
    this.#seen = state?.targets ?? {};
    return state;
  }

  /** What came into the file since it was read, by a `git pull`, is merged. */
  async save({ target }: StateSubject, entries: TargetEntries): Promise<void> {
    await this.#change((state) => {
      const there = entriesAt(state, target);
      const merged = sameEntries(there, entriesAt({ targets: this.#seen }, target))
        ? { divergences: [], entries }
        : mergeEntries(entries, there);
      refuseDivergences(target, merged.divergences, STATE_FILE);
      state.targets[target] = merged.entries;
      this.#seen = { ...this.#seen, [target]: merged.entries };
    });
  }

  async forget({ target }: StateSubject): Promise<void> {
    await this.#change((state) => void delete state.targets[target]);
  }

  async lock(): Promise<() => Promise<void>> {
    return async () => {};
  }

  async close(): Promise<void> {}

  async #change(change: (state: SharedState) => void): Promise<void> {
    const release = await this.#takeLock();
    try {
      const before = await readStateFile(this.#root, this.#product);
      const state = changedState(before, this.#product, change);
      if (!before && Object.keys(state.targets).length === 0) return;
      refuseUnwritable(state, STATE_FILE);
      const file = path.join(this.#root, STATE_FILE);
      refuseObstacles(this.#root, [STATE_FILE], 'file');
      await clearAbandoned(file);
      await writeAtomically(file, stateText(state));
      await syncFolder(this.#root);
      this.#onChanged?.();
    } finally {
      release();
    }
  }

  async #takeLock(): Promise<ReleaseLock> {
    const folder = StateFolder.of(this.#root);
    folder.make();
    const { takeFileLock } = await import('../../platform/file-lock.js');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const release = takeFileLock(folder.file('state.lock'));
      if (release) return release;
      await this.#pace.wait(EVERY);
    }

    throw new EnvironmentError('STATE_LOCKED', stateMessages.fileBusy(), {
      hints: [stateMessages.runAgain()],
      place: folder.file('state.lock'),
    });
  }
}
