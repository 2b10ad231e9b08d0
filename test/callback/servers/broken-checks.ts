import type { CallbackTest } from '../../../src/callback/stories/test-server.js';

/** What a server fails at, with what was found; a check that no page decides does not count. */
export function brokenChecks({ checks }: CallbackTest): string[] {
  const failed = checks.filter(({ isMet, level }) => !isMet && level !== 'unclear');
  return failed.map(({ level, message, rule, story }) => `${story}: ${level} ${rule}: ${String(message)}`);
}
