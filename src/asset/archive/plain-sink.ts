import type { PartialFile } from '../partial-file.js';
import type { OrderedWork } from './ordered-work.js';
import type { TarSink } from './tar-writer.js';

/** A tar as it is. */
export class PlainSink implements TarSink {
  readonly #output: PartialFile;
  readonly #work: OrderedWork;

  constructor(output: PartialFile, work: OrderedWork) {
    this.#output = output;
    this.#work = work;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#work.inTurn(bytes.length, () => this.#output.write(bytes));
  }

  async finish(): Promise<void> {}
}
