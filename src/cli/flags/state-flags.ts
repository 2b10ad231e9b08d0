import { Flags } from '@oclif/core';
import { projectFlag } from './flags.js';
import { lockTimeoutFlag } from './publish-flags.js';

/** Of the commands that change a state and the receipts of this machine. */
export const stateFlags = { 'lock-timeout': lockTimeoutFlag, project: projectFlag };

/** Of those that bring both in line. */
export const syncFlags = {
  ...stateFlags,
  target: Flags.string({
    description: 'Synchronize only this target; defaults to all.',
    helpValue: 'NAME',
  }),
};
