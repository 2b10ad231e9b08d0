import { defineMessages } from '../../i18n/message.js';

/** Errors about what is to be linted. */
export const runMessages = defineMessages('lint/run', {
  wrongOverride: ({ override }: { override: string }) => `"${override}" is not a rule and a severity.`,
  overrideForm: () => 'Write it as ID=SEVERITY, for example template/module-count=off.',
  notATemplate: ({ path }: { path: string }) => `${path} is not a template.`,
  nameTemplate: () => 'Name a folder, a .tf or .tf.json file, or a .zip.',
  noTemplate: ({ path }: { path: string }) =>
    `There is no template in ${path}: no .tf or .tf.json file, at any depth.`,
  nameFolder: () => 'Name the folder that contains the .tf files, one file, or a .zip.',
});
