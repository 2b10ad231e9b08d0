import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';
import { isLicence } from '../preflight/text-reader.js';

export const licence: Rule<PackageSubject> = {
  id: 'asset/licence',
  name: 'No licence',
  severity: 'info',
  summary: 'No file at the top of the package says on which terms it may be used.',
  why: 'The buyer’s lawyers ask for it. A package of fewer than `minimumFiles` files is let be. This is advice of koo; the store does not state it.',
  fix: 'Put a LICENSE or EULA file at the top of the package.',
  basis: 'advice',
  examples: { bad: 'bin/, scripts/', good: 'LICENSE, bin/, scripts/' },
  options: { minimumFiles: 20 },
  check({ at, contents }, { options, report }) {
    if (contents.files.length < Number(options.minimumFiles)) return;
    for (const { path } of contents.files) if (isLicence(path) && path.split('/').length <= 2) return;
    report({ message: 'The package has no LICENSE or EULA file at its top.', ...at('root') });
  },
};
