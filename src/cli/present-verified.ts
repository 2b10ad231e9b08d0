import path from 'node:path';
import type { CheckState, VerifiedPackage } from '../asset/verify/package-check.js';
import { printable } from '../findings/reporters/cells.js';

const MARKS: Record<CheckState, string> = { differs: '✘', fits: '✔', missing: '✘', unchecked: '-' };

/** What `koo asset verify` prints. */
export function verifiedText(packages: readonly VerifiedPackage[]): string {
  return packages
    .map(({ checks, file, ok, sha256 }) =>
      [
        `${path.basename(file)}: ${ok ? 'all that can be checked fits' : 'this is not the package that was made'}`,
        ...(sha256 ? [`    sha256     ${sha256}`] : []),
        ...checks.map(
          ({ message, part, state }) => `  ${MARKS[state]} ${part.padEnd(10)} ${printable(message)}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}
