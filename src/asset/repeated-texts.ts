/**
 * Tells which of many texts may be among them more than once: all that are, and rarely another. A set of hundreds of
 * thousands of paths would take several times as much memory as the numbers that stand for them here.
 *
 * @param texts Gone through once.
 */
export function repeatedTexts(texts: Iterable<string>, count: number): (text: string) => boolean {
  const numbers = new Uint32Array(count);
  let at = 0;
  for (const text of texts) numbers[at++] = numberOf(text);
  numbers.sort();
  const repeated = new Set(numbers.filter((number, index) => index > 0 && number === numbers[index - 1]));
  return (text) => repeated.has(numberOf(text));
}

/** The same for the same text, and mostly another for another (FNV-1a). */
function numberOf(text: string): number {
  let number = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) number = Math.imul(number ^ text.charCodeAt(at), 0x01_00_01_93);
  return number >>> 0;
}
