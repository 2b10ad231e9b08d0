import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';

/** The steps in which RFS checks templates, and what came of each. */
export const provingMessages = defineMessages('publish/proving', {
  read: ({ template }: { template: string }) => `have RFS read template ${template}`,
  prove: ({ template }: { template: string }) => `have RFS prove template ${template}`,
  outcome: ({ parts }: { parts: string[] }) => parts.join(', '),
  wasRead: () => 'read',
  wasPlanned: () => 'planned',
  stored: ({ version }: { version: string }) => `stored as ${version}`,
  existing: ({ version }: { version: string }) => `exists as ${version}`,
  wasRefused: () => 'rejected',
  waits: ({ assets }: { assets: string[] }) => `waiting for the id of ${assets.join(', ')}`,
  differences: ({ count }: { count: number }) => plural(count, 'difference'),

  aboutTemplate: ({ template }: { template: string }) => `This is about template ${template}.`,
  writeUri: ({ target, template }: { target: string; template: string }) =>
    `Then write its address into koo.yaml: targets: {${target}: {rfs: {templateUris: {${template}: URL}}}}`,
  nothingChanged: ({ target }: { target: string }) => `Nothing was changed at ${target}.`,
  nothingChangedYet: ({ target }: { target: string }) =>
    `Nothing was changed at ${target}: RFS checks the templates first.`,
  notRegistered: () => 'It was not registered, and nothing that needs it was done.',
  refusesTemplate: ({ reason, template }: { reason: string; template: string }) =>
    `RFS rejects template ${template}: ${reason}`,
  refusesTemplates: ({ count, templates }: { count: number; templates: string[] }) =>
    `RFS rejects ${count} templates: ${templates.join(', ')}.`,
  correctAndRepeat: () =>
    'Correct that, then run the same command again: koo template prove shows what RFS reports for all templates.',
  publishAnyway: ({ target }: { target: string }) =>
    `To publish anyway, declare that in koo.yaml: targets: {${target}: {rfs: {refused: report}}}`,
  noRfs: ({ target }: { target: string }) =>
    `The target ${target} has no RFS, and koo.yaml has its templates checked there.`,
  removeRfs: ({ target }: { target: string }) => `Remove \`rfs\` of the target ${target} from koo.yaml.`,
  otherContent: ({ template, version }: { template: string; version: string }) =>
    `The content at the address of template ${template} is not what koo has packed: RFS has other bytes in ${version}.`,
  uploadAgain: () => 'Upload the zip that koo has packed there again, then run the same command.',
});
