import { freshReceipt } from './fresh-receipt.js';
import { readReceipt, writeReceipt } from './receipt-file.js';
import type { Receipt } from './receipt.js';

/**
 * The receipt of a running publish: each step is on disk before it begins, and what came of it before the next that
 * needs it begins. Steps may run side by side.
 */
export class ReceiptKeeper {
  readonly #projectRoot: string;
  readonly receipt: Receipt;
  #writing: Promise<void> = Promise.resolve();
  /** A write that has not begun: what changes until then goes with it. */
  #next: Promise<void> | undefined;

  constructor(projectRoot: string, receipt: Receipt) {
    this.#projectRoot = projectRoot;
    this.receipt = receipt;
  }

  /** Under the publish lock. */
  static async open(projectRoot: string, target: string, product: string): Promise<ReceiptKeeper> {
    const found = await readReceipt(projectRoot, target, product);
    return new ReceiptKeeper(projectRoot, found ?? freshReceipt(target, product));
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
    if (JSON.stringify(this.receipt) !== before) await this.#write();
  }

  #others(step: string): NonNullable<Receipt['pending']> {
    return (this.receipt.pending ?? []).filter((one) => one.step !== step);
  }

  #setPending(pending: NonNullable<Receipt['pending']>): void {
    if (pending.length > 0) this.receipt.pending = pending;
    else delete this.receipt.pending;
  }

  #write(): Promise<void> {
    this.#next ??= this.#writing
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        this.receipt.updated = new Date().toISOString();
        this.#writing = writeReceipt(this.#projectRoot, this.receipt);
        return this.#writing;
      });
    return this.#next;
  }
}
