import { Flags } from '@oclif/core';
import type { SiteName } from '../../project/project.js';
import { projectFlag } from './flags.js';

/** Which KooGallery is called, and with whose keys; keys themselves are never flags. */
export const targetFlags = {
  profile: Flags.string({
    description: 'The profile of the credentials file to sign with; overrides the keys in the environment.',
    helpValue: 'NAME',
  }),
  project: projectFlag,
  site: Flags.option({
    description: 'A KooGallery site: the same as --target with its name.',
    exclusive: ['target', 'url'],
    options: ['china', 'international', 'europe'] as const satisfies readonly SiteName[],
  })(),
  target: Flags.string({
    description:
      'The target to call: `local` (a running emulator, the default), a KooGallery site (`china`, `international`, `europe`), or a target in koo.yaml.',
    exclusive: ['site', 'url'],
    helpValue: 'NAME',
  }),
  timeout: Flags.integer({
    description: 'Seconds to wait for a response.',
    default: 120,
    helpValue: 'SECONDS',
    min: 1,
  }),
  url: Flags.string({
    description: 'The address to call: https: anywhere, http: on this machine only.',
    exclusive: ['site', 'target'],
    helpValue: 'URL',
  }),
};
