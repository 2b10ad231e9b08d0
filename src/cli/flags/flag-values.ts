/**
 * What a flag was given, each time it is in a call, also where the call is wrong and could not be parsed. Nothing after
 * `--` is a flag.
 */
export function flagValues(argv: readonly string[], flag: string): string[] {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  return words.flatMap((word, at) => {
    if (word.startsWith(`${flag}=`)) return [word.slice(flag.length + 1)];
    const next = words[at + 1];
    return word === flag && next !== undefined ? [next] : [];
  });
}
