import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { nameSome } from '../english.js';
import type { PackageSubject } from '../package-subject.js';
import { type SomeNames, someNames } from '../some-names.js';

const messages = defineMessages('asset/empty-folder', {
  notPacked: (folders: SomeNames) =>
    `${nameSome(folders)} ${folders.names.length === 1 ? 'is empty and is' : 'are empty and are'} not in the package.`,
});

export const emptyFolder: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/empty-folder',
  name: 'Empty folder',
  severity: 'info',
  summary: 'An empty folder is not packed.',
  why: 'A package contains only files, as in git: a folder that a script relies on would not exist. This is koo’s own rule.',
  fix: 'Let install.sh create the folder (`mkdir -p`), or put a file into it.',
  basis: 'advice',
  examples: { bad: 'logs/, empty', good: 'logs/.gitkeep' },
  check({ at, emptyFolders }, { report }) {
    const folders = emptyFolders.map((folder) => `${folder}/`);
    if (folders.length === 0) return;
    report({ message: messages.notPacked(someNames(folders)), ...at('root') });
  },
};
