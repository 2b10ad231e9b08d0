import { constants, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { WINDOW_BYTES } from './block-size.js';

/** A fifth faster than 6, which `zip` and `gzip` take, for 0.3 to 0.8 % more bytes of real software: see ADR 5. */
const LEVEL = 5;

/** What a deflater keeps ahead of where it is: a match of 258 bytes, and a few more. */
const MIN_LOOKAHEAD = 262;

/** A short part gets no more to point into than so many times its length: reading that in is what it costs. */
const MAX_LOOKBACK = 4;

/** Ends a deflate stream whose blocks all said that more will come: an empty block that says it is the last. */
export const LAST_BLOCK = Buffer.from([0x03, 0x00]);

/** A whole deflate stream. */
export function deflateWhole(input: Uint8Array): Buffer {
  return deflate(input, { finishFlush: constants.Z_FINISH, ...stateFor(input.length) });
}

/**
 * A part of a deflate stream that ends at a whole byte, so that parts that were made side by side can stand one
 * after the other. `before` is what comes before it in the stream: the part may point there.
 */
export function deflatePart(input: Uint8Array, before: Uint8Array): Buffer {
  const dictionary = before.subarray(-Math.min(WINDOW_BYTES, input.length * MAX_LOOKBACK));
  return deflate(input, {
    finishFlush: constants.Z_SYNC_FLUSH,
    ...stateFor(input.length + dictionary.length),
    ...(dictionary.length > 0 && { dictionary }),
  });
}

/**
 * A deflater's memory, up to 400 KB, is cleared for each call: a small file gets a small one. It holds the whole file
 * and all its symbols, so that the output is no longer for it.
 *
 * Each call makes a deflater of its own. One that is reset and used again would save a tenth of the time, but what is
 * left in its memory shows in what it writes next: the bytes would depend on which thread had which file before.
 */
function stateFor(bytes: number): Pick<ZlibOptions, 'memLevel' | 'windowBits'> {
  const bits = 32 - Math.clz32(bytes + MIN_LOOKAHEAD);
  return {
    memLevel: Math.min(9, Math.max(1, bits - 6)),
    windowBits: Math.min(15, Math.max(9, bits)),
  };
}

function deflate(input: Uint8Array, options: ZlibOptions): Buffer {
  // What comes out fits in one piece, whatever it is.
  const chunkSize = input.length + (input.length >> 9) + 128;
  return deflateRawSync(input, { chunkSize, level: LEVEL, ...options });
}
