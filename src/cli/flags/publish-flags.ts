import { Flags } from '@oclif/core';
import { projectFlag } from './flags.js';
import { allowFlag, yesToAllFlag } from './allow-flags.js';
import { traceFlags } from './trace-flags.js';

export const lockTimeoutFlag = Flags.integer({
  default: 0,
  description: 'Wait up to this many seconds for another publish of this product to end; 0 fails at once.',
  helpValue: 'SECONDS',
  min: 0,
});

export const yesFlag = Flags.boolean({
  char: 'y',
  description: 'Do it without confirmation.',
});

export const profileFlag = Flags.string({
  description: 'The profile of the credentials file to sign with, for a KooGallery site.',
  helpValue: 'NAME',
});

const offlineFlag = Flags.boolean({
  description:
    'Do not connect to a KooGallery site: compare with what koo has recorded. Steps that need the network wait.',
});

/** Flags of commands that look at a target. */
export const planFlags = {
  'lock-timeout': lockTimeoutFlag,
  offline: offlineFlag,
  profile: profileFlag,
  project: projectFlag,
  ...traceFlags,
};

/** Flags of commands that change one. */
export const publishFlags = {
  ...planFlags,
  timeout: Flags.integer({
    dependsOn: ['wait'],
    description: 'With --wait: seconds to wait (default 1800) before exiting with 1.',
    helpValue: 'SECONDS',
    min: 1,
  }),
  wait: Flags.boolean({
    exclusive: ['offline'],
    description: 'Wait until the reviews are complete (up to three working days), then link.',
  }),
  allow: allowFlag,
  yes: yesToAllFlag,
};

export const targetFlag = Flags.string({
  default: 'local',
  description: 'The target to publish to.',
  helpValue: 'NAME',
});

export const pruneFlag = Flags.boolean({
  description: 'Delete what koo created and koo.yaml no longer declares.',
});
