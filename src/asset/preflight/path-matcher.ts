import ignore from 'ignore';

/** Says of paths in a package whether one of some patterns names them; patterns are as in `.gitignore`. */
export function pathMatcher(patterns: unknown): (path: string) => boolean {
  if (!Array.isArray(patterns) || patterns.length === 0) return () => false;
  const matcher = ignore({ allowRelativePaths: true, ignorecase: false }).add(patterns.map(String));
  return (path) => matcher.ignores(path);
}
