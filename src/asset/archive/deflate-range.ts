import { deflatePart } from './deflate.js';
import { looksCompressed } from './looks-compressed.js';
import { ChunkWriter } from './chunk-writer.js';
import { release } from './release.js';

/** Where something begins and ends in a buffer, in bytes. */
export interface ByteRange {
  start: number;
  end: number;
}

/** How much is looked at, to tell whether it compresses. */
const NOISE_BYTES = 256 * 1024;

/** The longest stored block: its length has two bytes. */
const STORED_BYTES = 0xff_ff;

/**
 * Deflates a stretch of a buffer into a part of a deflate stream that ends at a whole byte; it may point to what stands
 * in the buffer before it. What of `contents` does not compress is stored.
 *
 * @param contents The contents of files in it, in their order; what is between them is headers and zeros.
 * @returns How many bytes are in `output`.
 */
export function deflateRange(
  input: Buffer,
  { end, start }: ByteRange,
  contents: readonly ByteRange[],
  output: Buffer,
): number {
  const chunks = new ChunkWriter(output);
  let at = start;
  const deflateTo = (to: number): void => {
    if (at >= to) return;
    const part = deflatePart(input.subarray(at, to), input.subarray(0, at));
    chunks.add(part);
    release(part);
    at = to;
  };

  for (const noise of noiseIn(input, contents)) {
    deflateTo(noise.start);
    store(input.subarray(noise.start, noise.end), chunks);
    at = noise.end;
  }

  deflateTo(end);
  return chunks.bytes;
}

function* noiseIn(input: Buffer, contents: readonly ByteRange[]): Generator<ByteRange> {
  for (const content of contents) {
    for (let start = content.start; start < content.end; start += NOISE_BYTES) {
      const end = Math.min(start + NOISE_BYTES, content.end);
      if (looksCompressed(input.subarray(start, end))) yield { end, start };
    }
  }
}

/** The bytes as they are, in stored blocks: RFC 1951, section 3.2.4. */
function store(bytes: Buffer, chunks: ChunkWriter): void {
  for (let at = 0; at < bytes.length; at += STORED_BYTES) {
    const chunk = bytes.subarray(at, at + STORED_BYTES);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(chunk.length, 1);
    head.writeUInt16LE(chunk.length ^ 0xff_ff, 3);
    chunks.add(head);
    chunks.add(chunk);
  }
}
