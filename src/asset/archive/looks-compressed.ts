/** Less than this says too little. */
const SHORTEST_SAMPLE = 2048;

/** How much is looked at, in windows that are spread over the whole. */
const SAMPLE_BYTES = 8192;
const WINDOWS = 16;

/**
 * Whether bytes look like noise, as what is compressed or encrypted does: deflate would only cost time. Every value
 * of a byte is then about as frequent as any other, which chi-squared measures: 255 on average for noise, thousands
 * for text, programs and numbers. Whole numbers only, so that every machine answers the same.
 */
export function looksCompressed(bytes: Uint8Array): boolean {
  if (bytes.length < SHORTEST_SAMPLE) return false;
  const counts = new Uint32Array(256);
  let sampled = 0;
  for (const window of windowsOf(bytes)) {
    for (const byte of window) counts[byte]! += 1;
    sampled += window.length;
  }

  let squares = 0;
  for (const count of counts) squares += count * count;
  return 256 * squares - sampled * sampled <= sampled * (255 + Math.floor(sampled / 8));
}

function windowsOf(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length <= SAMPLE_BYTES) return [bytes];
  const length = SAMPLE_BYTES / WINDOWS;
  return Array.from({ length: WINDOWS }, (_, number) => {
    const at = Math.floor(((bytes.length - length) * number) / (WINDOWS - 1));
    return bytes.subarray(at, at + length);
  });
}
