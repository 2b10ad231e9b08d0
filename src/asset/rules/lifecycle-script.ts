import type { Rule } from '../../findings/rule.js';
import { defineMessages, type Message } from '../../i18n/message.js';
import type { PackageContents } from '../contents.js';
import type { LifecycleScript, PackageSubject } from '../package-subject.js';
import { singleTopFolder } from '../single-top-folder.js';

interface OtherPath {
  path: string;
  /** What was probably meant. */
  other: string;
}

const messages = defineMessages('asset/lifecycle-script', {
  leadsOut: ({ path }: { path: string }) => `${path} leads out of the package.`,
  leftOut: ({ path }: { path: string }) =>
    `${path} is in the folder, but left out of the package by .kooignore or \`exclude\`.`,
  otherCase: ({ other, path }: OtherPath) =>
    `${path} is not in the package; ${other} is: paths are case-sensitive.`,
  inTopFolder: ({ other, path }: OtherPath) =>
    `${path} is not in the package: everything in it is in one folder, so write ${other}.`,
  elsewhere: ({ other, path }: OtherPath) => `${path} is not in the package; did you mean ${other}?`,
  missing: ({ path }: { path: string }) => `${path} is not in the package.`,
});

export const lifecycleScript: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/lifecycle-script',
  name: 'Script of a lifecycle command',
  severity: 'error',
  summary: 'A lifecycle command runs a file that is not in the package.',
  why:
    "The store's rule: once the package is unpacked, the configured commands have to run. A command whose script " +
    'is missing fails on the buyer’s machine.',
  fix: 'Put the script into the package, or correct its path, which is relative to the top of the package.',
  basis: 'guide',
  docs: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html',
  examples: {
    bad: 'lifecycle: { install: bash install.sh } # the file is scripts/install.sh',
    good: 'lifecycle: { install: bash scripts/install.sh }',
  },
  check({ at, contents, scripts }, { report }) {
    for (const script of scripts) {
      if (script.file) continue;
      report({ message: reason(script, contents), ...at('lifecycle', script.phase) });
    }
  },
};

function reason({ leftOut, path }: LifecycleScript, contents: PackageContents): Message {
  if (path.startsWith('../')) return messages.leadsOut({ path });
  if (leftOut) return messages.leftOut({ path });
  const paths = Array.from(contents.files, (file) => file.path);
  const otherCase = paths.find((other) => other.toLowerCase() === path.toLowerCase());
  if (otherCase) return messages.otherCase({ other: otherCase, path });
  const wrapped = `${singleTopFolder(contents)}/${path}`;
  if (paths.includes(wrapped)) return messages.inTopFolder({ other: wrapped, path });
  const name = path.slice(path.lastIndexOf('/') + 1);
  const elsewhere = paths.find((other) => other === name || other.endsWith(`/${name}`));
  return elsewhere ? messages.elsewhere({ other: elsewhere, path }) : messages.missing({ path });
}
