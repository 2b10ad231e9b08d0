import { Flags } from '@oclif/core';

/** What a run leaves for those who were not there. */
export const traceFlags = {
  events: Flags.string({
    description:
      'Write events as they happen, one JSON object per line, to a file, a pipe or /dev/fd/N; - for standard output.',
    helpValue: 'FILE',
  }),
  report: Flags.string({
    description:
      'Write an HTML report of all checks, packages and changes, also after a failure or an interruption.',
    helpValue: 'FILE',
  }),
};
