import { didYouMean } from '../../findings/did-you-mean.js';
import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { orDidYouMean } from '../english.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import {
  calledFiles,
  isMadeHere,
  nameOf,
  packageScripts,
  packedAs,
  type CalledFile,
} from '../scripts/package-scripts.js';
import { deploymentsOf, type ProjectSubject } from '../project-subject.js';
import { FILLED } from '../scripts/user-data.js';

const messages = defineMessages('project/script-not-packed', {
  notPacked: ({ key, meant, path }: { key: string; meant: string | undefined; path: string }) =>
    `User data runs ${path}, which is not in the package of "${key}"${orDidYouMean(meant)}`,
});

export const scriptNotPacked: Rule<ProjectSubject, typeof messages> = {
  messages,
  id: 'project/script-not-packed',
  name: 'Script that the package does not have',
  severity: 'warning',
  summary: 'User data runs a script that looks like one of the package’s, and the package does not have it.',
  why: 'The download and the unpacking succeed, and the product is not installed: on the buyer’s server, after the deployment has been reported as done.',
  fix: 'Use the script’s path in the package, or add the script to the package.',
  docs: HUAWEI_PAGES.packageLayout,
  examples: {
    bad: `unzip app.zip -d /opt/app
bash /opt/app/scripts/setup.sh # the package has scripts/install.sh`,
    good: `unzip app.zip -d /opt/app
bash /opt/app/scripts/install.sh`,
  },
  check(subject, { report }) {
    for (const { assets, template } of deploymentsOf(subject)) {
      for (const asset of assets) {
        const packed = subject.inventories.get(asset);
        const paths = packed && Array.from(packed.entries, ({ path }) => path);
        if (!paths) continue;
        for (const script of packageScripts(template)) {
          for (const called of calledFiles(script)) {
            if (packedAs(called, paths) !== undefined || isMadeHere(script, called)) continue;
            const meant = meantFile(called, paths);
            if (meant === undefined && !isInFolderOf(called, paths)) continue;
            const path = called.word.text.includes(FILLED) ? called.path : called.word.text;
            report({
              message: messages.notPacked({ key: asset.key, meant, path }),
              ...script.placeOf(called.word.start, called.word.end),
              address: script.address,
            });
          }
        }
      }
    }
  },
};

/** The file of the package that was meant; nothing where the path may be that of another file. */
function meantFile(called: CalledFile, paths: readonly string[]): string | undefined {
  const { path, relative } = called;
  if (!relative && !isInFolderOf(called, paths)) return undefined;
  return didYouMean(path, paths) ?? paths.find((one) => nameOf(one) === nameOf(path)) ?? similar(path, paths);
}

/** Whether it is in a folder named as one of the package: otherwise it need not be a file of the package at all. */
function isInFolderOf({ path }: CalledFile, paths: readonly string[]): boolean {
  const folder = path.split('/').at(-2);
  return folder !== undefined && paths.some((one) => one.split('/').at(-2) === folder);
}

/** A file whose name is like it, in a folder of the same name. */
function similar(path: string, paths: readonly string[]): string | undefined {
  const folder = path.split('/').at(-2);
  const siblings = paths.filter((one) => folder === undefined || one.split('/').at(-2) === folder);
  const name = didYouMean(
    nameOf(path),
    siblings.map((one) => nameOf(one)),
  );
  return siblings.find((one) => nameOf(one) === name);
}
