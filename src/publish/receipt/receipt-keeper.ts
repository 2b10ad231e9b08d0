import { freshReceipt } from './fresh-receipt.js';
import { readStateFile, STATE_FILE } from '../state/lock-file.js';
import { sameEntries } from '../state/merge-entries.js';
import { mergeIntoReceipt, refreshShared } from '../state/merge-receipt.js';
import { refuseDivergences } from '../state/refuse-divergences.js';
import { refuseUnwritable } from '../state/refuse-unwritable.js';
import { entriesAt, hasEntries, type SharedState, type TargetEntries } from '../state/shared-state.js';
import type { StateStore } from '../state/state-store.js';
import { readOwnReceipt, writeReceipt } from './receipt-file.js';
import type { Receipt } from './receipt.js';

export interface KeeperOptions {
  /** Where others find what this publish does; nobody does without it. */
  store?: StateStore;
  /** For who changes nothing: what only this machine knows is not told to others now. */
  readOnly?: boolean;
}

/**
 * The receipt of a running publish: each step is on disk before it begins, and what came of it before the next that
 * needs it begins. Steps may run side by side. What others have to know is written to the state after that: a publish
 * that died in between writes it when it is resumed.
 */
export class ReceiptKeeper {
  readonly #projectRoot: string;
  readonly receipt: Receipt;
  #writing: Promise<void> = Promise.resolve();
  /** A write that has not begun: what changes until then goes with it. */
  #next: Promise<void> | undefined;

  readonly #store: StateStore | undefined;
  /** What the state has, as far as is known. */
  #saved: TargetEntries | undefined;

  constructor(projectRoot: string, receipt: Receipt, store?: StateStore) {
    this.#projectRoot = projectRoot;
    this.receipt = receipt;
    this.#store = store;
  }

  /**
   * Under the publish lock, and that of the state. What only this machine knows moves into the state.
   *
   * @throws EnvironmentError `STATE_DIVERGED`, and what reading and writing the state throws
   */
  static async open(
    projectRoot: string,
    target: string,
    product: string,
    { readOnly = false, store }: KeeperOptions = {},
  ): Promise<ReceiptKeeper> {
    const found = await readOwnReceipt(projectRoot, target, product);
    const before = found?.shared as TargetEntries | undefined;
    const keeper = new ReceiptKeeper(projectRoot, found ?? freshReceipt(target, product), store);
    if (!store) return keeper;
    // koo.lock.yaml moves over as well, where the state is kept elsewhere since.
    const file = store.isFile ? undefined : await readStateFile(projectRoot, product);
    if (file) keeper.#take(file, STATE_FILE);
    const state = await store.load();
    keeper.#saved = entriesAt(state, target);
    keeper.#take(state, store.place);
    const { shared } = keeper.receipt;
    // Who reads the target reads the receipt, too.
    if (!sameEntries(shared as TargetEntries, before)) await writeReceipt(projectRoot, keeper.receipt);
    if (
      !readOnly &&
      hasEntries(shared as TargetEntries) &&
      !sameEntries(shared as TargetEntries, keeper.#saved)
    )
      await keeper.#write();
    return keeper;
  }

  #take(state: SharedState | undefined, place: string): void {
    const { target } = this.receipt;
    refuseDivergences(target, mergeIntoReceipt(this.receipt, entriesAt(state, target), place), place);
  }

  /** Says what is about to change, changes it, and records what came of it. */
  async around<T>(
    step: string,
    change: () => Promise<T>,
    record: (result: T, receipt: Receipt) => void,
  ): Promise<T> {
    const pending = { since: new Date().toISOString(), step };
    this.#setPending([...this.#others(step), pending]);
    await this.#write();
    const result = await change();
    this.#setPending(this.#others(step));
    record(result, this.receipt);
    await this.#write();
    return result;
  }

  /** Records what was found at the target; writes only when that differs from what stood there. */
  async note(step: string | undefined, record: (receipt: Receipt) => void): Promise<void> {
    const before = JSON.stringify(this.receipt);
    if (step !== undefined) this.#setPending(this.#others(step));
    record(this.receipt);
    // What a person entered is refused before it is anywhere.
    if (this.#store) this.#refuseUnwritable();
    if (JSON.stringify(this.receipt) !== before) await this.#write();
  }

  #others(step: string): NonNullable<Receipt['pending']> {
    return (this.receipt.pending ?? []).filter((one) => one.step !== step);
  }

  #setPending(pending: NonNullable<Receipt['pending']>): void {
    if (pending.length > 0) this.receipt.pending = pending;
    else delete this.receipt.pending;
  }

  #refuseUnwritable(): void {
    const { product, target } = this.receipt;
    const entries = refreshShared(structuredClone(this.receipt), new Date().toISOString());
    refuseUnwritable({ format: 1, product, targets: { [target]: entries } }, this.#store!.place);
  }

  #write(): Promise<void> {
    this.#next ??= this.#writing
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        this.receipt.updated = new Date().toISOString();
        this.#writing = this.#writeBoth();
        return this.#writing;
      });
    return this.#next;
  }

  async #writeBoth(): Promise<void> {
    const { product, target, updated } = this.receipt;
    const entries = this.#store && structuredClone(refreshShared(this.receipt, updated));
    await writeReceipt(this.#projectRoot, this.receipt);
    if (!entries || sameEntries(entries, this.#saved)) return;
    await this.#store!.save({ product, target }, entries);
    this.#saved = entries;
  }
}
