import { createHash } from 'node:crypto';
import type { SourceText } from '../syntax/source-text.js';
import type { Finding } from './finding.js';

/** Hexadecimal digits that are kept: 128 bits, as many as an MD5 that readers of these formats are used to. */
const LENGTH = 32;

/**
 * One fingerprint for each finding, in the same order: the same in the next run although lines have moved in
 * between, and no two alike in one run. It is made of the rule, the file and the address in the template; without an
 * address, of the words of its line instead.
 */
export function fingerprints(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, SourceText>,
): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = JSON.stringify([finding.rule, finding.file, identityOf(finding, sources)]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return createHash('sha256')
      .update(JSON.stringify([key, nth]))
      .digest('hex')
      .slice(0, LENGTH);
  });
}

function identityOf({ address, file, range }: Finding, sources: ReadonlyMap<string, SourceText>): string {
  if (address !== undefined) return address;
  const line = sources.get(file)?.lineAt(range.start.line) ?? '';
  return line.trim().replaceAll(/\s+/g, ' ');
}
