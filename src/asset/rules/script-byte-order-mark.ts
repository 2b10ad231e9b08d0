import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { runsItself } from '../preflight/runs-itself.js';
import { shellOf } from '../preflight/shell-of.js';

const messages = defineMessages('asset/script-byte-order-mark', {
  found: ({ path }: { path: string }) =>
    `${path} begins with a byte order mark; Linux does not see its #! line.`,
});

export const scriptByteOrderMark: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/script-byte-order-mark',
  name: 'Byte order mark before a script',
  severity: 'warning',
  summary: 'A shell script, or one that is run by its path, begins with a byte order mark.',
  why:
    'Linux then does not see the #! line, and a shell reads the mark as part of the first command. ' +
    'This is koo’s advice; KooGallery does not state it.',
  fix: "Save it as UTF-8 without a byte order mark: `sed -i '1s/^\\xEF\\xBB\\xBF//' FILE`.",
  basis: 'advice',
  check({ scripts }, { report }) {
    for (const { command, path, source } of scripts) {
      if (!source?.text.startsWith('\uFEFF')) continue;
      // PowerShell needs one, Python and Node skip it.
      const isRead = shellOf(path, command, source.text) || /\.(?:bat|cmd)$/i.test(path);
      if (!isRead && !runsItself(command, path)) continue;
      report({
        message: messages.found({ path }),
        source,
        span: { start: 0, end: 1 },
      });
    }
  },
};
