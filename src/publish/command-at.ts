/** A command for a target, as it is typed: `koo publish --target china`, and of `local` without, since that is meant then. */
export function commandAt(target: string, words: string): string {
  return target === 'local' ? words : `${words} --target ${target}`;
}
