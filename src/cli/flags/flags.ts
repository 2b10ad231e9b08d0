import { Flags } from '@oclif/core';
import { LANGUAGES } from '../../i18n/language.js';

/** Which project: by default the `koo.yaml` of this folder or of the nearest one above it. */
export const projectFlag = Flags.string({
  char: 'p',
  description: 'Path of koo.yaml or its folder; defaults to the nearest one in this folder or above.',
  helpValue: 'PATH',
});

/** What koo says is said in this language; without it the environment decides. */
export const langFlag = Flags.string({
  description: 'Output language; defaults to KOO_LANG, LC_ALL, LC_MESSAGES or LANG.',
  helpGroup: 'GLOBAL',
  options: [...LANGUAGES],
});
