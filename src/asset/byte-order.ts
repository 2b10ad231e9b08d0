/**
 * Compares two texts by their UTF-8 bytes: the same in every locale, and what C programs call sorted. UTF-16,
 * in which JavaScript compares, puts U+E000 to U+FFFF after the characters beyond them; else the two agree.
 */
export function byByteOrder(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return rank(left) - rank(right);
  }

  return a.length - b.length;
}

/** A half of a surrogate pair stands for a character beyond U+FFFF: it goes after all the others. */
function rank(unit: number): number {
  return unit >= 0xd8_00 && unit <= 0xdf_ff ? unit + 0x1_00_00 : unit;
}
