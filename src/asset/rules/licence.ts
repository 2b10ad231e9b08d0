import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { isLicence } from '../preflight/text-reader.js';

const messages = defineMessages('asset/licence', {
  missing: () => 'The package has no LICENSE or EULA file at its top.',
});

export const licence: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/licence',
  name: 'No licence',
  severity: 'info',
  summary: 'No file at the top of the package states its terms of use.',
  why: 'The buyer’s lawyers ask for it. A package of fewer than `minimumFiles` files is not checked. This is koo’s advice; KooGallery does not state it.',
  fix: 'Put a LICENSE or EULA file at the top of the package.',
  basis: 'advice',
  examples: { bad: 'bin/, scripts/', good: 'LICENSE, bin/, scripts/' },
  options: { minimumFiles: 20 },
  check({ at, contents }, { options, report }) {
    if (contents.files.length < Number(options.minimumFiles)) return;
    for (const { path } of contents.files) if (isLicence(path) && path.split('/').length <= 2) return;
    report({ message: messages.missing(), ...at('root') });
  },
};
