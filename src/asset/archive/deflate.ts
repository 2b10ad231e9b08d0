import { constants, deflateRaw, type ZlibOptions } from 'node:zlib';

/** What `zip` and `gzip` do when not told otherwise. */
const LEVEL = 6;

/** How far back a deflate stream can point (RFC 1951, section 2). */
export const WINDOW_BYTES = 32 * 1024;

/** The longest stored block: its length has two bytes. */
const STORED_BYTES = 0xff_ff;

/** What a deflater keeps ahead of where it is: a match of 258 bytes, and a few more. */
const MIN_LOOKAHEAD = 262;

/** Ends a deflate stream whose blocks all said that more will come: an empty block that says it is the last. */
export const LAST_BLOCK = Buffer.from([0x03, 0x00]);

/** A whole deflate stream, made on a thread of Node's pool. */
export function deflateWhole(input: Uint8Array): Promise<Buffer> {
  return deflateOnPool(input, { finishFlush: constants.Z_FINISH, ...stateFor(input.length) });
}

/**
 * A part of a deflate stream that ends at a whole byte, so that parts that were made side by side can stand one
 * after the other. `before` is what comes before it in the stream, at least its last 32 KB: the part may point there.
 */
export function deflatePart(input: Uint8Array, before?: Uint8Array): Promise<Buffer> {
  return deflateOnPool(input, {
    finishFlush: constants.Z_SYNC_FLUSH,
    ...(before && before.length > 0 && { dictionary: before }),
  });
}

/** The same for what does not compress: the bytes as they are, in stored blocks. */
export function storedPart(input: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < input.length; at += STORED_BYTES) {
    const piece = input.subarray(at, at + STORED_BYTES);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(piece.length, 1);
    head.writeUInt16LE(piece.length ^ 0xff_ff, 3);
    pieces.push(head, piece);
  }

  return pieces;
}

/**
 * A deflater's memory, 256 KB unless told, is cleared for each file: a small file gets a small one. It holds the whole
 * file and all its symbols, so that the output is no longer for it.
 */
function stateFor(bytes: number): Pick<ZlibOptions, 'memLevel' | 'windowBits'> {
  const bits = 32 - Math.clz32(bytes + MIN_LOOKAHEAD);
  return {
    memLevel: Math.min(8, Math.max(1, bits - 6)),
    windowBits: Math.min(15, Math.max(9, bits)),
  };
}

function deflateOnPool(input: Uint8Array, options: ZlibOptions): Promise<Buffer> {
  // One round on the pool for each call: what comes out fits in one piece, whatever it is.
  const chunkSize = input.length + (input.length >> 9) + 128;
  return new Promise((resolve, reject) => {
    deflateRaw(input, { chunkSize, level: LEVEL, ...options }, (error, output) =>
      error ? reject(error) : resolve(output),
    );
  });
}
