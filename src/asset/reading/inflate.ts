import { constants, createInflateRaw, type InflateRaw } from 'node:zlib';

const CHUNK_BYTES = 256 * 1024;

/** A deflated stream, unpacked as it comes. */
export class Inflation {
  readonly #inflater: InflateRaw = createInflateRaw({
    chunkSize: CHUNK_BYTES,
    // Where the bytes break off, what could be unpacked of them is still given out; who reads on notices.
    finishFlush: constants.Z_SYNC_FLUSH,
  });

  #last: Buffer = Buffer.alloc(0);
  #fed = 0;

  /** How many bytes the stream has before its end; known once it has been unpacked. */
  get consumed(): number {
    return this.#inflater.bytesWritten;
  }

  /** What was taken from the source and is after the end of the stream. */
  get left(): Buffer {
    return this.#last.subarray(this.#last.length - (this.#fed - this.consumed));
  }

  /**
   * @param next Answers the next bytes, nothing at their end.
   * @throws what zlib says of bytes that it cannot unpack, `Z_DATA_ERROR`
   */
  async *chunks(next: () => Promise<Buffer | undefined>): AsyncGenerator<Buffer> {
    const fed = this.#feed(next);
    try {
      for await (const chunk of this.#inflater) yield chunk as Buffer;
    } finally {
      this.#inflater.destroy();
      await fed;
    }
  }

  /** One piece after the other, so that it is known what is left of the last. What goes wrong comes out at the other end. */
  async #feed(next: () => Promise<Buffer | undefined>): Promise<void> {
    const inflater = this.#inflater;
    try {
      while (!isOver(inflater)) {
        const chunk = await next();
        if (chunk === undefined) {
          inflater.end();
          return;
        }

        this.#last = chunk;
        this.#fed += chunk.length;
        await written(inflater, chunk);
        // It did not take all: the stream has ended in this piece.
        if (inflater.bytesWritten < this.#fed) return;
      }
    } catch (error) {
      inflater.destroy(error as Error);
    }
  }
}

function isOver(inflater: InflateRaw): boolean {
  return inflater.destroyed || inflater.readableEnded;
}

/** Waits until a piece is unpacked, or the stream has ended in it. */
function written(inflater: InflateRaw, chunk: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ['close', 'end', 'error']) inflater.off(event, done);
      resolve();
    };

    for (const event of ['close', 'end', 'error']) inflater.on(event, done);
    inflater.write(chunk, done);
    if (isOver(inflater)) done();
  });
}
