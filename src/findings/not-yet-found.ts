import type { Finding } from './finding.js';

/** Two assets of one folder, or with one list of scripts, have the same mistakes at the same places: each is told once. */
export function notYetFound(found: readonly Finding[], already: readonly Finding[]): Finding[] {
  const seen = new Set(already.map((finding) => identityOf(finding)));
  return found.filter((finding) => {
    const identity = identityOf(finding);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
}

function identityOf({ file, message, range, rule, severity }: Finding): string {
  return JSON.stringify([rule, severity, file, range, message]);
}
