import { defineMessages } from '../i18n/message.js';

/** What many rules say: titles of fixes, and places that belong to a finding. A `text` is code as it will be written. */
export const commonMessages = defineMessages('findings', {
  use: ({ text }: { text: string }) => `Use ${text}.`,
  write: ({ text }: { text: string }) => `Write ${text}.`,
  removeByteOrderMark: () => 'Remove the byte order mark.',
  addDescription: ({ text }: { text: string }) => `Begin with description = "${text}".`,
  firstDeclaredHere: () => 'First declared here.',
  usedHereToo: () => 'Used here, too.',
  constraintIsHere: () => 'The constraint is here.',
  readHere: () => 'It is read here.',
  nameIsHere: ({ name }: { name: string }) => `"${name}" is here.`,
});
