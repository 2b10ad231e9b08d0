import type { Rule } from '../../findings/rule.js';
import { nameSome } from '../name-some.js';
import type { PackageSubject } from '../package-subject.js';

const ARCHIVE = /\.(?:zip|tar|tgz|tbz2?|txz|tar\.(?:gz|bz2|xz|zst|lz4)|7z|rar)$/i;

export const nestedArchive: Rule<PackageSubject> = {
  id: 'asset/nested-archive',
  name: 'Archive in the package',
  severity: 'info',
  summary: 'The package holds other archives.',
  why:
    "The store's guide takes dependency archives in bin/, and does not say how deep its scan looks. koo does not " +
    'look into them: what is wrong in there is found by the scan or by nobody.',
  fix: 'Put the files themselves into the package where that is possible; an archive in an archive saves nothing.',
  basis: 'advice',
  examples: { bad: 'bin/app.tar.gz', good: 'bin/app/server, bin/app/lib/…' },
  check({ contents, in: inFile }, { report }) {
    const archives: string[] = [];
    for (const { path } of contents.files) if (ARCHIVE.test(path)) archives.push(path);
    if (archives.length === 0) return;
    report({ message: `Nothing looks into these archives: ${nameSome(archives)}.`, ...inFile(archives[0]!) });
  },
};
