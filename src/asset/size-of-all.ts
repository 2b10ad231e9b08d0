/** Bytes of all of them, unpacked. */
export function sizeOfAll(files: Iterable<{ size: number }>): number {
  let sum = 0;
  for (const { size } of files) sum += size;
  return sum;
}
