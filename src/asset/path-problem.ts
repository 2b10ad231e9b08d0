/**
 * Why a path must not stand in an archive, or nothing when it may. What is refused would leave the folder it is
 * unpacked in on some system, or would be a different name there: Windows takes `\` for a separator and `c:` for
 * a drive, and unpackers rewrite both.
 */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.startsWith('/')) return 'starts at the root of the disk';
  if (/^\w+:/.test(path)) return 'starts with a drive, as Windows reads it';
  if (path.includes('\\')) return 'contains a backslash, which Windows takes for a folder';

  if (/[\u0000-\u001F\u007F]/.test(path)) return 'contains a control character';
  if (!/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return undefined;
  return path.split('/').includes('..') ? 'climbs out of its folder' : 'contains an empty or "." folder';
}
