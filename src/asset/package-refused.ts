import { CheckFailed } from '../errors/koo-error.js';
import type { Finding } from '../findings/finding.js';
import type { SourceText } from '../source/source-text.js';

/** A package has errors; `findings` names them all, with places, and the warnings beside them. */
export class PackageRefused extends CheckFailed {
  constructor(
    readonly findings: Finding[],
    readonly sources: ReadonlyMap<string, SourceText>,
  ) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    super('FINDINGS', `${errors} ${errors === 1 ? 'error stands' : 'errors stand'} in the way of packing.`, {
      hints: ['Put them right, then run the same command again.'],
    });
  }
}
