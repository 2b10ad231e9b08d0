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

/** Why a rule of a plugin is left out. */
export const foreignRuleMessages = defineMessages('lint/run/foreign-rules', {
  noList: ({ plugin }: { plugin: string }) => `The plugin ${plugin} does not return a list of rules.`,
  leftOut: ({ number, plugin, problem }: { plugin: string; number: number; problem: string }) =>
    `A rule of the plugin ${plugin} (number ${number}) is left out: ${problem}.`,
  notAnObject: () => 'it is not an object',
  wrongId: () => 'its id is not of the form area/kebab-name',
  ownArea: ({ id }: { id: string }) => `the area of ${id} is koo's own`,
  taken: ({ id }: { id: string }) => `there is a rule ${id} already`,
  noText: ({ id, text }: { id: string; text: string }) => `${id} has no text \`${text}\``,
  wrongDocs: ({ id }: { id: string }) => `the \`docs\` of ${id} is not the address of a page`,
  wrongSeverity: ({ id, severities }: { id: string; severities: readonly string[] }) =>
    `the severity of ${id} is none of ${severities.join(', ')}`,
  wrongOptions: ({ id }: { id: string }) => `the options of ${id} are not an object`,
  noCheck: ({ id }: { id: string }) => `${id} has no function \`check\``,
});
