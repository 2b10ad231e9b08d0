import { homedir } from 'node:os';
import path from 'node:path';

/** What each variable stands for when it is not set, in the user's own folder. */
const USUAL = { XDG_CACHE_HOME: '.cache', XDG_CONFIG_HOME: '.config' } as const;

/**
 * Where files of one kind belong, by the rules of freedesktop.org: a relative path is to be ignored.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function baseFolder(
  variable: keyof typeof USUAL,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const named = environment[variable]?.trim();
  return named && path.isAbsolute(named) ? named : path.join(homedir(), USUAL[variable]);
}
