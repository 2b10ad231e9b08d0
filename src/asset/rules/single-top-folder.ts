import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { singleTopFolder as topFolderOf } from '../single-top-folder.js';

const messages = defineMessages('asset/single-top-folder', {
  found: ({ folder }: { folder: string }) =>
    `Everything in the package is in ${folder}/; the store's guide advises against that.`,
});

export const singleTopFolder: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/single-top-folder',
  name: 'Single top-level directory',
  severity: 'warning',
  summary: 'Everything in the package is in one folder.',
  why:
    "The store's guide discourages it: the lifecycle commands then have to start with the folder's name, and that " +
    'is easily forgotten.',
  fix: 'Name that folder as `root` of the asset, so that bin/ and scripts/ are at the top of the package.',
  basis: 'guide',
  docs: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html',
  examples: { bad: 'root: build # contains only build/shop/', good: 'root: build/shop' },
  check({ at, contents }, { report }) {
    const folder = topFolderOf(contents);
    if (!folder) return;
    report({
      message: messages.found({ folder }),
      ...at('root'),
    });
  },
};
