import { userInfo } from 'node:os';

const MAX_LENGTH = 100;

/**
 * Who runs koo, for a record that others read: `KOO_USER`, or the name of the system's user.
 *
 * @returns One line of printable characters, or nothing.
 */
export function userName({ KOO_USER }: Readonly<Record<string, string | undefined>>): string | undefined {
  const name = (KOO_USER ?? systemUser() ?? '').replaceAll(/[^\p{L}\p{N} ._@+-]/gu, '').trim();
  return name.slice(0, MAX_LENGTH) || undefined;
}

/** In a container the number of a user may have no name. */
function systemUser(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
