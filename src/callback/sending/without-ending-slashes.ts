/** By hand: an expression that is anchored at the end begins anew at each slash, and an address may be all slashes. */
export function withoutEndingSlashes(path: string): string {
  let { length } = path;
  while (length > 0 && path[length - 1] === '/') length -= 1;
  return path.slice(0, length);
}
