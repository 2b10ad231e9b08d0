import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where koo keeps what it could find out again, by the rules of freedesktop.org.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function cacheFolder(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const base = env.XDG_CACHE_HOME;
  // A relative path there has to be ignored.
  return path.join(base && path.isAbsolute(base) ? base : path.join(homedir(), '.cache'), 'koo', name);
}
