import { Flags } from '@oclif/core';
import { LANGUAGES } from '../i18n/language.js';

/** Which project: by default the `koo.yaml` of this folder or of the nearest one above it. */
export const projectFlag = Flags.string({
  char: 'p',
  description: 'The koo.yaml to use, or its folder; by default the nearest one from here upwards.',
  helpValue: 'PATH',
});

/** What koo says is said in this language; without it the environment decides. */
export const langFlag = Flags.string({
  description:
    'The language of what koo says, help apart; by default as KOO_LANG says, else LC_ALL, LC_MESSAGES or LANG.',
  helpGroup: 'GLOBAL',
  options: [...LANGUAGES],
});
