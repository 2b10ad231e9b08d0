import type { Rule } from '../../findings/rule.js';
import type { PackageContents } from '../contents.js';
import type { LifecycleScript, PackageSubject } from '../package-subject.js';
import { singleTopFolder } from '../single-top-folder.js';

export const lifecycleScript: Rule<PackageSubject> = {
  id: 'asset/lifecycle-script',
  name: 'Script of a lifecycle command',
  severity: 'error',
  summary: 'A lifecycle command runs a file that is not in the package.',
  why:
    "The store's rule: once the package is unpacked, the configured commands have to run. A command whose script " +
    'is missing fails on the buyer’s machine.',
  fix: 'Put the script into the package, or name it as it lies there: the path is relative to the top of the package.',
  basis: 'guide',
  docs: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html',
  examples: {
    bad: 'lifecycle: { install: bash install.sh } # the file is scripts/install.sh',
    good: 'lifecycle: { install: bash scripts/install.sh }',
  },
  check({ at, contents, scripts }, { report }) {
    for (const script of scripts) {
      if (script.file) continue;
      report({ message: `${script.path} ${reason(script, contents)}`, ...at('lifecycle', script.phase) });
    }
  },
};

function reason({ leftOut, path }: LifecycleScript, contents: PackageContents): string {
  if (path.startsWith('../')) return 'leads out of the package.';
  if (leftOut) return 'is in the folder, but left out of the package by .kooignore or `exclude`.';
  const paths = Array.from(contents.files, (file) => file.path);
  const otherCase = paths.find((other) => other.toLowerCase() === path.toLowerCase());
  if (otherCase) return `is not in the package; ${otherCase} is: letter case counts.`;
  const wrapped = `${singleTopFolder(contents)}/${path}`;
  if (paths.includes(wrapped))
    return `is not in the package: everything in it lies in a folder, so write ${wrapped}.`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const elsewhere = paths.find((other) => other === name || other.endsWith(`/${name}`));
  return elsewhere ? `is not in the package; did you mean ${elsewhere}?` : 'is not in the package.';
}
