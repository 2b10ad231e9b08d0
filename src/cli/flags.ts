import { Flags } from '@oclif/core';

/** Which project: by default the `koo.yaml` of this folder or of the nearest one above it. */
export const projectFlag = Flags.string({
  char: 'p',
  description: 'The koo.yaml to use, or its folder; by default the nearest one from here upwards.',
  helpValue: 'PATH',
});
