import path from 'node:path';

/** A path with `/`, as messages, reports and archives have it on every system. */
export function posixPath(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

/** The way from a folder to a file, with `/`; empty where both are the same. */
export function posixRelative(from: string, to: string): string {
  return posixPath(path.relative(from, to));
}
