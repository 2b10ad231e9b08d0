import { defineMessages } from '../../i18n/message.js';

/** What is JSON, but not Terraform's form of it. */
export const jsonTemplateMessages = defineMessages('template/json', {
  notAnObject: () => 'An object {…} is expected here.',
  templateNotAnObject: () => 'A template is an object {…}.',
  commentAsName: ({ type }: { type: string }) =>
    `Terraform reads "//" as a name here. A comment belongs at the top of the file or inside the body of a ${type}.`,
});
