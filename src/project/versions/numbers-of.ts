/** The three numbers of a version that is nothing but up to three numbers, a v before them or not. */
export function numbersOf(version: string): [major: number, minor: number, patch: number] | undefined {
  const [whole, major, minor = '0', patch = '0'] =
    /^[vV]?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/.exec(version) ?? [];
  return whole === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}
