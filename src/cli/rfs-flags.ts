import { Flags } from '@oclif/core';
import { projectFlag } from './flags.js';

/** Which RFS is called, and with whose keys; keys themselves are never flags. */
export const rfsFlags = {
  profile: Flags.string({
    description: 'The profile of the credentials file to sign with, instead of the keys in the environment.',
    helpValue: 'NAME',
  }),
  project: projectFlag,
  'project-id': Flags.string({
    description:
      'The id of your project in the region (项目ID); by default that of the target, else KOO_PROJECT_ID.',
    helpValue: 'ID',
  }),
  region: Flags.string({
    description: 'The region whose RFS is called; by default that of the target, else KOO_REGION.',
    helpValue: 'NAME',
  }),
  target: Flags.string({
    description: 'The target to call: `local` (a running emulator, the default), or one of koo.yaml.',
    helpValue: 'NAME',
  }),
  timeout: Flags.integer({
    description: 'Give up after so many seconds without an answer.',
    default: 120,
    helpValue: 'SECONDS',
    min: 1,
  }),
  url: Flags.string({
    description: 'The address of RFS, where it lies elsewhere than its region says.',
    exclusive: ['target'],
    helpValue: 'URL',
  }),
};

/** How the template gets to RFS. */
export const rfsTemplateFlags = {
  'asset-id': Flags.string({
    description: 'The id that an asset got, for ${asset.KEY.id}. Can be given several times.',
    helpValue: 'KEY=ID',
    multiple: true,
    multipleNonGreedy: true,
  }),
  lint: Flags.boolean({
    allowNo: true,
    default: true,
    description: 'Check the template first; an error ends it.',
  }),
  set: Flags.boolean({
    allowNo: true,
    default: true,
    description: 'Write the values of `set` as defaults.',
  }),
  'template-uri': Flags.string({
    description:
      'Where the zip lies in OBS; needed where the template is more than one file, or over 51,200 characters.',
    helpValue: 'URL',
  }),
};

/** Values of variables; secrets come from the environment or a file. */
export const variableFlags = {
  var: Flags.string({
    description: 'The value of a variable that is not sensitive. Can be given several times.',
    helpValue: 'NAME=VALUE',
    multiple: true,
    multipleNonGreedy: true,
  }),
  'var-file': Flags.string({
    description:
      'A file with values of variables: .tfvars, .json or .yaml; with sensitive ones, only you may read it.',
    helpValue: 'FILE',
    multiple: true,
    multipleNonGreedy: true,
  }),
};
