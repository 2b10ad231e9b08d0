import { posix } from 'node:path';

export type LinkProblem = 'absoluteLink' | 'linkCharacter' | 'linkOut' | 'linkToNothing';

/**
 * Why a symbolic link must not be in an archive, or nothing when it may: its target has to be relative, and to
 * stay in the package as the text of both says.
 *
 * @param path Of the link, in the package.
 * @param target As the link says.
 */
export function linkProblem(path: string, target: string): LinkProblem | undefined {
  if (target === '') return 'linkToNothing';
  if (target.startsWith('/')) return 'absoluteLink';
  if (/[\u0000-\u001F\u007F\\]/.test(target)) return 'linkCharacter';
  const resolved = posix.join(posix.dirname(path), target);
  return resolved === '..' || resolved.startsWith('../') ? 'linkOut' : undefined;
}
