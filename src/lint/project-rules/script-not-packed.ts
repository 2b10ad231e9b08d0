import { didYouMean } from '../../findings/did-you-mean.js';
import type { Rule } from '../../findings/rule.js';
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

export const scriptNotPacked: Rule<ProjectSubject> = {
  id: 'project/script-not-packed',
  name: 'Script that the package does not have',
  severity: 'warning',
  summary: 'User data runs a script that looks like one of the package’s, and the package does not have it.',
  why: 'The download and the unpacking succeed, and the product is not installed: on the buyer’s server, after the deployment has been reported as done.',
  fix: 'Name the script as it lies in the package, or put it in.',
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
            const hint = hintFor(called, paths);
            if (hint === undefined) continue;
            const shown = called.word.text.includes(FILLED) ? called.path : called.word.text;
            report({
              message: `User data runs ${shown}, which is not in the package of "${asset.key}"${hint}`,
              ...script.placeOf(called.word.start, called.word.end),
              address: script.address,
            });
          }
        }
      }
    }
  },
};

/**
 * What was meant; nothing where the file need not be the package’s at all: it lies in no folder of the package, and
 * is like none of its files.
 */
function hintFor({ path, relative }: CalledFile, paths: readonly string[]): string | undefined {
  const meant =
    didYouMean(path, paths) ?? paths.find((one) => nameOf(one) === nameOf(path)) ?? similar(path, paths);
  const folder = path.split('/').at(-2);
  const inFolder = folder !== undefined && paths.some((one) => one.split('/').at(-2) === folder);
  if (meant !== undefined && (relative || inFolder)) return `; did you mean ${meant}?`;
  return inFolder ? '.' : undefined;
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
