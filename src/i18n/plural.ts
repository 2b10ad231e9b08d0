/** `1 file`, `2 files`, `3 entries`. Chinese has no plural: its texts need none of this. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
