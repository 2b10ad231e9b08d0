import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { mebibytes } from '../format-bytes.js';

const TESTS = /(?:^|\/)(?:tests?|testdata|test[-_]data|__tests__|specs?|fixtures|__fixtures__|samples?)\//i;
const MB = 1024 * 1024;

const messages = defineMessages('asset/test-data', {
  found: ({ folder, size }: { folder: string; size: number }) =>
    `${folder} looks like tests and has ${mebibytes(size)} MB.`,
});

export const testData: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/test-data',
  name: 'Test data in the package',
  severity: 'info',
  summary: 'A folder of tests makes the package bigger.',
  why:
    'The buyer downloads it with every deployment and does not need it, and test data often comes from a ' +
    'production system. This is koo’s advice; KooGallery does not state it.',
  fix: 'Leave it out with a line in .kooignore, or raise `maximumMB` of this rule.',
  basis: 'advice',
  options: { maximumMB: 10 },
  examples: { bad: 'tests/fixtures/dump.sql of 80 MB', good: 'tests/ in .kooignore' },
  check({ contents, in: inFile }, { options, report }) {
    const folders = new Map<string, { bytes: number; first: string }>();
    for (const { path, size } of contents.files) {
      const match = TESTS.exec(path);
      if (!match) continue;
      const folder = path.slice(0, match.index + match[0].length);
      const known = folders.get(folder);
      if (known) known.bytes += size;
      else folders.set(folder, { bytes: size, first: path });
    }

    for (const [folder, { bytes, first }] of folders) {
      if (bytes <= Number(options.maximumMB) * MB) continue;
      report({ message: messages.found({ folder, size: bytes }), ...inFile(first) });
    }
  },
};
