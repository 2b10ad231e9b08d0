import type { SharedState, TargetEntries } from './shared-state.js';

/** Whose state of which target. */
export interface StateSubject {
  product: string;
  target: string;
}

export interface LockOptions {
  /** How long another publish is waited for, in milliseconds; not at all when absent. */
  timeout?: number;
  signal?: AbortSignal;
}

/** Where the state of a product is kept. Its messages hold no secret. */
export interface StateStore {
  /** For people: `koo.lock.yaml`, an address without its password. */
  readonly place: string;
  /** Whether it is koo.lock.yaml, which is read without a network. */
  readonly isFile: boolean;
  /**
   * All that is known; nothing where there is no state yet.
   *
   * @throws EnvironmentError `STATE_INVALID`, `STATE_CONFLICT`, `STATE_UNREACHABLE`
   */
  load(): Promise<SharedState | undefined>;
  /** Replaces what is known of one target, for who holds the lock. Of others nothing is changed. */
  save(subject: StateSubject, entries: TargetEntries): Promise<void>;
  /** The same of all that is there of a target; the last step of `koo state forget`. */
  forget(subject: StateSubject): Promise<void>;
  /**
   * Keeps others from writing until it is let go.
   *
   * @throws EnvironmentError `STATE_LOCKED` naming who holds it
   */
  lock(subject: StateSubject, options: LockOptions): Promise<() => Promise<void>>;
  /** Takes away a lock whose holder died. */
  unlock?(id: string): Promise<void>;
  close(): Promise<void>;
}
