import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';

const TESTS = /(?:^|\/)(?:tests?|testdata|test[-_]data|__tests__|specs?|fixtures|__fixtures__|samples?)\//i;
const MB = 1024 * 1024;

export const testData: Rule<PackageSubject> = {
  id: 'asset/test-data',
  name: 'Test data in the package',
  severity: 'info',
  summary: 'A folder of tests makes the package bigger.',
  why:
    'The buyer downloads it with every deployment and does not need it, and test data often comes from somebody’s ' +
    'production. This is advice of koo; the store does not state it.',
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
      const size = (bytes / MB).toFixed(1);
      report({ message: `${folder} looks like tests and has ${size} MB.`, ...inFile(first) });
    }
  },
};
