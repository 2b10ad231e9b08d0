import { CheckFailed } from '../errors/koo-error.js';
import { defineMessages } from '../i18n/message.js';
import { plural } from '../i18n/plural.js';
import type { SourceText } from '../syntax/source-text.js';
import type { Finding } from './finding.js';

/** What errors stop. */
export type Stopped = 'packing' | 'publishing';

export const stoppedMessages = defineMessages('findings/stopped', {
  packing: ({ errors }: { errors: number }) =>
    `${plural(errors, 'error')} ${errors === 1 ? 'prevents' : 'prevent'} packing.`,
  publishing: ({ errors }: { errors: number }) =>
    `${plural(errors, 'error')} ${errors === 1 ? 'prevents' : 'prevent'} publishing; nothing was sent.`,
  fix: ({ errors }: { errors: number }) =>
    `Fix ${errors === 1 ? 'it' : 'them'}, then run the same command again.`,
});

/** Errors among findings stop something; `findings` has them all, with places, and the milder ones beside them. */
export class FindingsFound extends CheckFailed {
  constructor(
    readonly findings: Finding[],
    /** The text of each file that a finding names, for code frames. */
    readonly sources: ReadonlyMap<string, SourceText>,
    stopped: Stopped,
  ) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    super('FINDINGS', stoppedMessages[stopped]({ errors }), { hints: [stoppedMessages.fix({ errors })] });
  }
}
