import { posix } from 'node:path';

/**
 * Why a symbolic link must not stand in an archive, or nothing when it may: its target has to be relative, and to
 * stay in the package as the text of both says.
 *
 * @param path Of the link, in the package.
 * @param target As the link says.
 */
export function linkProblem(path: string, target: string): string | undefined {
  if (target === '') return 'points to nothing';
  if (target.startsWith('/')) return 'points to an absolute path';
  if (/[\u0000-\u001F\u007F\\]/.test(target)) return 'contains a backslash or a control character';
  const resolved = posix.join(posix.dirname(path), target);
  return resolved === '..' || resolved.startsWith('../') ? 'leads out of the package' : undefined;
}
