import { Flags } from '@oclif/core';

/** What a run leaves for those who were not there. */
export const traceFlags = {
  events: Flags.string({
    description:
      'Write what happens as it happens, a JSON object a line: to a file, a pipe, /dev/fd/N, or with - to standard output.',
    helpValue: 'FILE',
  }),
  report: Flags.string({
    description:
      'Write one HTML page of all that was checked, packed and changed, also when it fails or is interrupted.',
    helpValue: 'FILE',
  }),
};
