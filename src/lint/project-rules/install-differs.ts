import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { AssetDeclaration } from '../../project/project.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { calledFiles, lifecycleFile, packageScripts, packedAs } from '../scripts/package-scripts.js';
import { deploymentsOf, type ProjectSubject } from '../project-subject.js';

const messages = defineMessages('project/install-differs', {
  differs: ({ file, install, key }: { file: string; install: string; key: string }) =>
    `User data runs ${file}, and the lifecycle of "${key}" installs with ${install}.`,
});

export const installDiffers: Rule<ProjectSubject, typeof messages> = {
  messages,
  id: 'project/install-differs',
  name: 'Two ways to install',
  severity: 'info',
  summary: 'User data runs scripts of the package, and none of them is a lifecycle command of koo.yaml.',
  why: 'The store shows one way to install the product, and the template uses another: one of the two has not been tested.',
  fix: 'Let user data run the script of the lifecycle’s `install`, or declare there what user data runs.',
  docs: HUAWEI_PAGES.packageLayout,
  examples: {
    bad: `# koo.yaml: lifecycle: { install: bash scripts/install.sh }
bash scripts/setup.sh`,
    good: `# koo.yaml: lifecycle: { install: bash scripts/install.sh }
bash scripts/install.sh`,
  },
  check(subject, { report }) {
    for (const { assets, template } of deploymentsOf(subject)) {
      for (const asset of assets) {
        const packed = subject.inventories.get(asset);
        const paths = packed && Array.from(packed.entries, ({ path }) => path);
        const declared = lifecycleFiles(asset);
        const install = asset.lifecycle.install && lifecycleFile(asset.lifecycle.install);
        if (!paths || !install) continue;
        for (const script of packageScripts(template)) {
          const run = calledFiles(script).flatMap(({ word, ...called }) => {
            const file = packedAs({ word, ...called }, paths);
            return file === undefined ? [] : [{ file, word }];
          });
          const [first] = run;
          if (!first || run.some(({ file }) => declared.has(file))) continue;
          report({
            message: messages.differs({ file: first.file, install, key: asset.key }),
            ...script.placeOf(first.word.start, first.word.end),
            address: script.address,
          });
        }
      }
    }
  },
};

function lifecycleFiles({ lifecycle }: AssetDeclaration): Set<string> {
  return new Set(Object.values(lifecycle).flatMap((command) => lifecycleFile(command) ?? []));
}
