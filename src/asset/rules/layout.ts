import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { LAYOUT_FOLDERS, singleTopFolder } from '../single-top-folder.js';

const messages = defineMessages('asset/layout', {
  missing: ({ folders }: { folders: readonly string[] }) =>
    `The package has no ${folders.join(' and no ')}, which the store's guide recommends.`,
});

export const layout: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/layout',
  name: 'Layout of the package',
  severity: 'info',
  summary: 'The package has no bin/ or no scripts/.',
  why: "The store's guide recommends bin/ for programs and their dependencies and scripts/ for lifecycle scripts.",
  fix: 'Put programs and dependency archives into bin/, lifecycle scripts into scripts/.',
  basis: 'guide',
  docs: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html',
  examples: { bad: 'install.sh, server.py', good: 'scripts/install.sh, bin/server.py' },
  check({ at, contents }, { report }) {
    const top = singleTopFolder(contents);
    const missing = new Set(LAYOUT_FOLDERS.map((folder) => `${folder}/`));
    for (const { path } of contents.files) {
      const inTop = top ? path.slice(top.length + 1) : path;
      for (const folder of missing) if (inTop.startsWith(folder)) missing.delete(folder);
    }

    if (missing.size === 0) return;
    report({
      message: messages.missing({ folders: [...missing] }),
      ...at('root'),
    });
  },
};
