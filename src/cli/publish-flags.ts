import { Flags } from '@oclif/core';
import { projectFlag } from './flags.js';
import { traceFlags } from './trace-flags.js';

export const lockTimeoutFlag = Flags.integer({
  default: 0,
  description:
    'Wait so many seconds for another publish of this product to end, instead of giving up at once.',
  helpValue: 'SECONDS',
  min: 0,
});

export const yesFlag = Flags.boolean({
  char: 'y',
  description: 'Do not ask before something is relinked, unlinked or deleted.',
});

export const profileFlag = Flags.string({
  description: 'The profile of the credentials file to sign with, for a KooGallery site.',
  helpValue: 'NAME',
});

/** Flags of commands that look at a target. */
export const planFlags = {
  'lock-timeout': lockTimeoutFlag,
  profile: profileFlag,
  project: projectFlag,
  ...traceFlags,
};

/** Flags of commands that change one. */
export const publishFlags = {
  ...planFlags,
  timeout: Flags.integer({
    dependsOn: ['wait'],
    description: 'With --wait: give up after so many seconds (by default 1800), and exit with 1.',
    helpValue: 'SECONDS',
    min: 1,
  }),
  wait: Flags.boolean({
    description: 'Wait until the reviews are done (they take up to three working days), then link.',
  }),
  yes: yesFlag,
};

export const targetFlag = Flags.string({
  default: 'local',
  description: 'Where to publish to.',
  helpValue: 'NAME',
});

export const pruneFlag = Flags.boolean({
  description: 'Delete what koo made there and koo.yaml declares no more.',
});
