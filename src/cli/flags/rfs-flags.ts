import { Flags } from '@oclif/core';
import { projectFlag } from './flags.js';

/** Which RFS is called, and with whose keys; keys themselves are never flags. */
export const rfsFlags = {
  profile: Flags.string({
    description: 'The profile of the credentials file to sign with; overrides the keys in the environment.',
    helpValue: 'NAME',
  }),
  project: projectFlag,
  'project-id': Flags.string({
    description:
      'Your project ID in the region (项目ID); defaults to that of the target, or else KOO_PROJECT_ID.',
    helpValue: 'ID',
  }),
  region: Flags.string({
    description: 'The region of RFS; defaults to that of the target, or else KOO_REGION.',
    helpValue: 'NAME',
  }),
  target: Flags.string({
    description: 'The target to call: `local` (a running emulator, the default), or a target in koo.yaml.',
    helpValue: 'NAME',
  }),
  timeout: Flags.integer({
    description: 'Seconds to wait for a response.',
    default: 120,
    helpValue: 'SECONDS',
    min: 1,
  }),
  url: Flags.string({
    description: 'The address of RFS, if it differs from that of the region.',
    exclusive: ['target'],
    helpValue: 'URL',
  }),
};

/** How the template gets to RFS. */
export const rfsTemplateFlags = {
  'asset-id': Flags.string({
    description: 'The ID of an asset, for ${asset.KEY.id}; can be given several times.',
    helpValue: 'KEY=ID',
    multiple: true,
    multipleNonGreedy: true,
  }),
  lint: Flags.boolean({
    allowNo: true,
    default: true,
    description: 'Check the template first, and stop on errors.',
  }),
  set: Flags.boolean({
    allowNo: true,
    default: true,
    description: 'Write the values of `set` as defaults.',
  }),
  'template-uri': Flags.string({
    description:
      'OBS address of the zip; required for a template of several files or more than 51,200 characters.',
    helpValue: 'URL',
  }),
};

/** Values of variables; secrets come from the environment or a file. */
export const variableFlags = {
  var: Flags.string({
    description: 'The value of a variable that is not sensitive; can be given several times.',
    helpValue: 'NAME=VALUE',
    multiple: true,
    multipleNonGreedy: true,
  }),
  'var-file': Flags.string({
    description:
      'A .tfvars, .json or .yaml file of variable values; with sensitive values, it must be readable only by you.',
    helpValue: 'FILE',
    multiple: true,
    multipleNonGreedy: true,
  }),
};
