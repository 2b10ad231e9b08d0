/** Less than this says too little. */
const MIN_SAMPLE_BYTES = 2048;

/** How much is looked at, in windows that are spread over the whole. */
const SAMPLE_BYTES = 8192;
const WINDOWS = 16;
const WINDOW_BYTES = SAMPLE_BYTES / WINDOWS;

const counts = new Uint32Array(256);

/**
 * Whether bytes look like noise, as what is compressed or encrypted does: deflate would only cost time. Every value
 * of a byte is then about as frequent as any other, which chi-squared measures: 255 on average for noise, thousands
 * for text, programs and numbers. Whole numbers only, so that every machine answers the same.
 */
export function looksCompressed(bytes: Uint8Array): boolean {
  const { length } = bytes;
  if (length < MIN_SAMPLE_BYTES) return false;
  const sampled = Math.min(length, SAMPLE_BYTES);
  const most = sampled * sampled + sampled * (255 + Math.floor(sampled / 8));
  counts.fill(0);
  for (let start = 0; start < sampled; start += WINDOW_BYTES) {
    const at =
      length <= SAMPLE_BYTES
        ? start
        : Math.floor(((length - WINDOW_BYTES) * (start / WINDOW_BYTES)) / (WINDOWS - 1));
    const end = at + Math.min(WINDOW_BYTES, sampled - start);
    for (let place = at; place < end; place++) counts[bytes[place]!]! += 1;
    // It only grows: of a text, a few windows say enough.
    if (256 * sumOfSquares() > most) return false;
  }

  return true;
}

function sumOfSquares(): number {
  let sum = 0;
  for (let value = 0; value < 256; value++) sum += counts[value]! * counts[value]!;
  return sum;
}
