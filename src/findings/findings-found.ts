import { CheckFailed } from '../errors/koo-error.js';
import type { SourceText } from '../source/source-text.js';
import type { Finding } from './finding.js';

/** Errors among findings stop something; `findings` names them all, with places, and the milder ones beside them. */
export class FindingsFound extends CheckFailed {
  constructor(
    readonly findings: Finding[],
    /** The text of each file that a finding names, for code frames. */
    readonly sources: ReadonlyMap<string, SourceText>,
    /** What they stop: `publishing; nothing was sent`. */
    stopped: string,
  ) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    super(
      'FINDINGS',
      `${errors} ${errors === 1 ? 'error stands' : 'errors stand'} in the way of ${stopped}.`,
      {
        hints: [`Put ${errors === 1 ? 'it' : 'them'} right, then run the same command again.`],
      },
    );
  }
}
