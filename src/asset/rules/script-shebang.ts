import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';

const messages = defineMessages('asset/script-shebang', {
  missing: ({ path }: { path: string }) => `${path} does not begin with #! and the name of an interpreter.`,
  noFolder: ({ path }: { path: string }) => `The #! line of ${path} names an interpreter without its folder.`,
});

export const scriptShebang: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/script-shebang',
  name: 'First line of a lifecycle script',
  severity: 'warning',
  summary: 'A script that a lifecycle command runs has no usable #! line.',
  why:
    'Without one the system does not know which interpreter to start when a script is run by its path, and a ' +
    'reader has to guess. An interpreter that is named without its folder is not found. KooGallery does not state it.',
  fix: 'Make `#!/bin/bash` or `#!/usr/bin/env bash` the first line.',
  basis: 'advice',
  examples: { bad: 'set -e', good: '#!/bin/bash\nset -e' },
  check({ scripts }, { report }) {
    for (const { path, source } of scripts) {
      if (!source || !/\.(?:ba)?sh$/.test(path)) continue;
      const text = source.text.replace(/^\uFEFF/, '');
      const [line = ''] = text.split(/\r?\n/, 1);
      const skipped = source.text.length - text.length;
      const span = { start: skipped, end: skipped + line.length };
      if (!line.startsWith('#!')) {
        report({ message: messages.missing({ path }), source, span });
      } else if (!/^#!\s*\//.test(line)) {
        report({
          message: messages.noFolder({ path }),
          source,
          span,
        });
      }
    }
  },
};
