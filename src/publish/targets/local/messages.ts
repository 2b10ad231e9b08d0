import { defineMessages } from '../../../i18n/message.js';

/** The calls of the emulator's seller console. */
export const consoleCalls = defineMessages('publish/targets/local', {
  product: () => 'the product',
  assets: () => 'the list of assets',
  assetDraft: () => 'the draft of an asset',
  assetTemplate: () => 'the template of an asset',
  templateDetachment: () => 'the detachment of a template',
  assetDeletion: () => 'the deletion of an asset',
  draftDeletion: () => 'the deletion of a draft',
  templateDeletion: () => 'the deletion of the template',
  templateVersionDeletion: () => 'the deletion of the version of a template',
  submission: () => 'the submission for review',
  review: () => 'the review',
  templates: () => 'the list of templates',
  template: () => 'the template',
  templateFile: () => 'the template file',
  link: () => 'the link of a spec',
  unlinking: () => 'the removal of a link',
  order: () => 'the order',
  statement: () => 'the statement',
  query: () => 'a query in the console',
  findOut: () => 'Run the same command again: it first queries what exists.',
});
