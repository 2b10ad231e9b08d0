import { Flags } from '@oclif/core';
import { BASELINE_NAME } from '../findings/baseline/baseline-file.js';

/** How to live with what a linter finds: what is new, what can be fixed, what has been looked at before. */
export const lintFlags = {
  baseline: Flags.string({
    description: `Findings listed in this file are not counted; ${BASELINE_NAME} beside koo.yaml, or here, is read without being named.`,
    helpValue: 'FILE',
  }),
  cache: Flags.boolean({
    allowNo: true,
    default: true,
    description:
      'Take what was found in unchanged templates from the last run; kept in $XDG_CACHE_HOME/koo or ~/.cache/koo.',
  }),
  'dry-run': Flags.boolean({
    dependsOn: ['fix'],
    description: 'Write nothing, and print what --fix would change as a unified diff.',
  }),
  fix: Flags.boolean({
    description:
      'Put right what can be put right safely, and report what is left. Comments and layout stay; a zip is not fixed.',
    exclusive: ['update-baseline'],
  }),
  jobs: Flags.integer({
    description: 'Threads to check templates in; by default one, or several for thousands of templates.',
    helpValue: 'N',
    max: 64,
    min: 1,
  }),
  timing: Flags.boolean({
    description:
      'Also say how long each rule took, on standard error and in the summary of --json. Uses no cache.',
  }),
  'update-baseline': Flags.boolean({
    description: 'Write the baseline anew: what is found now counts as known from here on.',
  }),
  watch: Flags.boolean({
    description: 'Check again whenever a file changes, until Ctrl-C.',
    exclusive: ['update-baseline'],
  }),
};
