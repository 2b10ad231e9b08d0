import { Flags } from '@oclif/core';
import { BASELINE_NAME } from '../../findings/baseline/baseline-file.js';

/** How to live with what a linter finds: what is new, what can be fixed, what has been looked at before. */
export const lintFlags = {
  baseline: Flags.string({
    description: `Ignore the findings listed in this file; defaults to ${BASELINE_NAME} next to koo.yaml or in the current folder.`,
    helpValue: 'FILE',
  }),
  cache: Flags.boolean({
    allowNo: true,
    default: true,
    description:
      'Reuse the results of unchanged templates from the last run, saved in $XDG_CACHE_HOME/koo or ~/.cache/koo.',
  }),
  'dry-run': Flags.boolean({
    dependsOn: ['fix'],
    description: 'Write nothing, and print the changes of --fix as a unified diff.',
  }),
  fix: Flags.boolean({
    description:
      'Fix what can be fixed safely, and report the rest. Comments and layout are preserved; zip files are not fixed.',
    exclusive: ['update-baseline'],
  }),
  jobs: Flags.integer({
    description: 'Number of threads; defaults to 1, or several for thousands of templates.',
    helpValue: 'N',
    max: 64,
    min: 1,
  }),
  timing: Flags.boolean({
    description:
      'Also report the time of each rule, on standard error and in the summary of --json. Disables the cache.',
  }),
  'update-baseline': Flags.boolean({
    description: 'Replace the baseline with the current findings.',
  }),
  watch: Flags.boolean({
    description: 'Check again whenever a file changes, until Ctrl-C.',
    exclusive: ['update-baseline'],
  }),
};
