import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';

export const scriptByteOrderMark: Rule<PackageSubject> = {
  id: 'asset/script-byte-order-mark',
  name: 'Byte order mark before a script',
  severity: 'warning',
  summary: 'A script that a lifecycle command runs begins with a byte order mark.',
  why:
    'Linux then does not see the #! line, and a shell takes the mark for part of the first command. ' +
    'This is advice of koo; the store does not state it.',
  fix: "Save it as UTF-8 without a byte order mark: `sed -i '1s/^\\xEF\\xBB\\xBF//' FILE`.",
  basis: 'advice',
  check({ scripts }, { report }) {
    for (const { path, source } of scripts) {
      if (!source?.text.startsWith('\uFEFF')) continue;
      report({
        message: `${path} begins with a byte order mark; Linux does not see its #! line.`,
        source,
        span: { start: 0, end: 1 },
      });
    }
  },
};
