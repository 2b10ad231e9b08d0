/** A call with `--all` that names no folder, with this one: the framework knows no values that may be left out. */
export function withAllFolder(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const flags = end === -1 ? argv : argv.slice(0, end);
  const words = flags.flatMap((word, at) => {
    const next = flags[at + 1];
    return word === '--all' && (next === undefined || next.startsWith('-')) ? [word, '.'] : [word];
  });
  return end === -1 ? words : [...words, ...argv.slice(end)];
}
