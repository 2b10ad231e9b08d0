/** Puts pieces one after the other into a buffer that is long enough. */
export class PieceWriter {
  readonly #output: Buffer;
  /** So far. */
  bytes = 0;

  constructor(output: Buffer) {
    this.#output = output;
  }

  /** @throws RangeError when the buffer is too short */
  add(piece: Uint8Array): void {
    this.#output.set(piece, this.bytes);
    this.bytes += piece.length;
  }
}
