/** Puts pieces one after the other into a buffer that is long enough. */
export class ChunkWriter {
  readonly #output: Buffer;
  /** So far. */
  bytes = 0;

  constructor(output: Buffer) {
    this.#output = output;
  }

  /** @throws RangeError when the buffer is too short */
  add(chunk: Uint8Array): void {
    this.#output.set(chunk, this.bytes);
    this.bytes += chunk.length;
  }
}
