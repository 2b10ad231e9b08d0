import { createHash } from 'node:crypto';

/**
 * The first bytes of Sun's `SHA1PRNG` with this seed, which Huawei's Java samples make AES keys with. It is no random
 * generator here: the same seed gives the same bytes.
 *
 * @param seed Text, as UTF-8.
 */
export function sha1Prng(seed: string, count: number): Buffer {
  const state = sha1(Buffer.from(seed));
  const parts: Buffer[] = [];
  for (let bytes = 0; bytes < count; bytes += 20) {
    const output = sha1(state);
    update(state, output);
    parts.push(output);
  }

  return Buffer.concat(parts).subarray(0, count);
}

/** The state and the output are added with 1, from the first byte on, with Java's signed bytes and a signed carry. */
function update(state: Buffer, output: Buffer): void {
  let carry = 1;
  let isChanged = false;
  for (let at = 0; at < state.length; at += 1) {
    const sum = state.readInt8(at) + output.readInt8(at) + carry;
    const byte = sum & 0xff;
    isChanged ||= state[at] !== byte;
    state[at] = byte;
    carry = sum >> 8;
  }

  // As Java does it, lest it stand still.
  if (!isChanged) state[0] = (state[0]! + 1) & 0xff;
}

function sha1(bytes: Uint8Array): Buffer {
  return createHash('sha1').update(bytes).digest();
}
