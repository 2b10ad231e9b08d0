import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';

export const scriptShebang: Rule<PackageSubject> = {
  id: 'asset/script-shebang',
  name: 'First line of a lifecycle script',
  severity: 'warning',
  summary: 'A script that a lifecycle command runs has no usable #! line.',
  why:
    'Without one the system does not know which interpreter to start when a script is run by its path, and who ' +
    'reads it has to guess. An interpreter that is named without its folder is not found. The store does not state it.',
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
        report({ message: `${path} does not begin with #!, and the name of an interpreter.`, source, span });
      } else if (!/^#!\s*\//.test(line)) {
        report({
          message: `The #! line of ${path} names an interpreter without its folder.`,
          source,
          span,
        });
      }
    }
  },
};
