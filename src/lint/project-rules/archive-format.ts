import type { Rule } from '../../findings/rule.js';
import { listText } from '../../i18n/list-text.js';
import { defineMessages } from '../../i18n/message.js';
import type { ArchiveFormat } from '../../project/project.js';
import { packageReaders } from '../assets/asset-inputs.js';
import { commandsOf, isInstallation } from '../scripts/downloads.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { nameOf, packageScripts } from '../scripts/package-scripts.js';
import { deploymentsOf, type ProjectSubject } from '../project-subject.js';
import type { Command, Word } from '../scripts/shell-commands.js';

interface OtherFormat {
  key: string;
  /** Those that the command unpacks. */
  formats: readonly ArchiveFormat[];
  /** The one that koo.yaml packs. */
  format: ArchiveFormat;
}

const messages = defineMessages('project/archive-format', {
  otherFormat: ({ format, formats, key }: OtherFormat) =>
    `User data unpacks a ${listText(formats, 'en', 'disjunction')} here, and koo.yaml packs "${key}" as ${format}.`,
});

export const archiveFormat: Rule<ProjectSubject, typeof messages> = {
  messages,
  id: 'project/archive-format',
  name: 'Package unpacked as another format',
  severity: 'warning',
  summary: 'User data unpacks the package with unzip and koo.yaml packs a tar, or the other way round.',
  why: 'Unpacking fails on the buyer’s server, after the deployment has been reported as done.',
  fix: 'Pack the asset in the format that the script unpacks (`format` in koo.yaml), or change the script.',
  docs: HUAWEI_PAGES.packageLayout,
  examples: {
    bad: `# koo.yaml: assets: [{ key: app, format: zip, … }]
tar -xzf app.zip`,
    good: `# koo.yaml: assets: [{ key: app, format: zip, … }]
unzip app.zip`,
  },
  check(subject, { report }) {
    for (const deployment of deploymentsOf(subject)) {
      // Of several packages the script does not say which is which.
      if (packageReaders(deployment).length > 1) continue;
      for (const { format, key } of deployment.assets) {
        for (const script of packageScripts(deployment.template)) {
          const unpacked = commandsOf(script).flatMap((command) => unpacking(command) ?? []);
          const [first] = unpacked;
          if (!first || unpacked.some(({ formats }) => formats.includes(format))) continue;
          report({
            message: messages.otherFormat({ format, formats: first.formats, key }),
            ...script.placeOf(first.word.start, first.word.end),
            address: script.address,
          });
        }
      }
    }
  },
};

interface Unpacking {
  word: Word;
  formats: ArchiveFormat[];
}

const ZIP = /^(?:unzip|expand-archive|busybox-unzip)$/i;
const ANY = /^(?:bsdtar|7z|7za|7zr|unar|atool|aunpack|patool|dtrx)$/i;

function unpacking(command: Command): Unpacking | undefined {
  if (isInstallation(command)) return undefined;
  for (const [index, word] of command.words.entries()) {
    const name = nameOf(word.text);
    const rest = command.words.slice(index + 1).map(({ text }) => text);
    if (
      ZIP.test(name) ||
      ((name === 'jar' || name.startsWith('python')) && /zipfile|^x/.test(rest.join(' ')))
    )
      return { formats: ['zip'], word };
    if (ANY.test(name)) return { formats: ['zip', 'tar', 'tar.gz'], word };
    if (name === 'tar') return tarUnpacking(word, rest);
    if (/^python[\d.]*$/.test(name) && rest.includes('tarfile')) return { formats: ['tar', 'tar.gz'], word };
  }

  return undefined;
}

/** Without a flag for it tar finds out whether the file is compressed. */
function tarUnpacking(word: Word, rest: readonly string[]): Unpacking | undefined {
  const flags = rest
    .filter((text, index) => /^-\w/.test(text) || (index === 0 && /^\w+$/.test(text)))
    .join(' ');
  const long = rest.filter((text) => text.startsWith('--'));
  if (!flags.includes('x') && !long.includes('--extract')) return undefined;
  const other = /[jJ]/.test(flags) || long.some((text) => /^--(?:bzip2|xz|zstd|lzma)$/.test(text));
  if (other) return undefined;
  const gzip = /z/.test(flags) || long.includes('--gzip') || long.includes('--gunzip');
  return { formats: gzip ? ['tar.gz'] : ['tar', 'tar.gz'], word };
}
