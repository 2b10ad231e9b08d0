import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';
import { singleTopFolder as topFolderOf } from '../single-top-folder.js';

export const singleTopFolder: Rule<PackageSubject> = {
  id: 'asset/single-top-folder',
  name: 'Single top-level directory',
  severity: 'warning',
  summary: 'Everything in the package lies in one folder.',
  why:
    "The store's guide discourages it: the lifecycle commands then have to start with the folder's name, and that " +
    'is easily forgotten.',
  fix: 'Name that folder as `root` of the asset, so that bin/ and scripts/ are at the top of the package.',
  basis: 'guide',
  docs: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html',
  examples: { bad: 'root: build # holds only build/shop/', good: 'root: build/shop' },
  check({ at, contents }, { report }) {
    const folder = topFolderOf(contents);
    if (!folder) return;
    report({
      message: `Everything in the package lies in ${folder}/; the store's guide advises against that.`,
      ...at('root'),
    });
  },
};
