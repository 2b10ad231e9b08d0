import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { nameSome } from '../english.js';
import type { PackageSubject } from '../package-subject.js';
import { type SomeNames, someNames } from '../some-names.js';

const ARCHIVE = /\.(?:zip|tar|tgz|tbz2?|txz|tar\.(?:gz|bz2|xz|zst|lz4)|7z|rar)$/i;

const messages = defineMessages('asset/nested-archive', {
  found: (archives: SomeNames) => `koo does not look into these archives: ${nameSome(archives)}.`,
});

export const nestedArchive: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/nested-archive',
  name: 'Archive in the package',
  severity: 'info',
  summary: 'The package contains other archives.',
  why:
    "The store's guide accepts dependency archives in bin/, and does not say how deep its scan looks. koo does not " +
    'look into them: only the scan can find what is wrong inside.',
  fix: 'Put the files themselves into the package where that is possible; an archive in an archive saves nothing.',
  basis: 'advice',
  examples: { bad: 'bin/app.tar.gz', good: 'bin/app/server, bin/app/lib/…' },
  check({ contents, in: inFile }, { report }) {
    const archives: string[] = [];
    for (const { path } of contents.files) if (ARCHIVE.test(path)) archives.push(path);
    if (archives.length === 0) return;
    report({ message: messages.found(someNames(archives)), ...inFile(archives[0]!) });
  },
};
