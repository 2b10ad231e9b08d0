import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { runsItself } from '../preflight/runs-itself.js';
import { shellOf } from '../preflight/shell-of.js';

const messages = defineMessages('asset/script-line-ends', {
  everywhere: ({ count, path }: { count: number; path: string }) =>
    `${path} has Windows line ends (${count} of them); a shell on Linux will not run it.`,
  inShebang: ({ path }: { path: string }) =>
    `Linux reads the carriage return in the #! line of ${path} as part of it.`,
});

export const scriptLineEnds: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/script-line-ends',
  name: 'Line ends of a shell script',
  severity: 'error',
  summary: 'A script that a lifecycle command runs has Windows line ends, and a shell or Linux reads them.',
  why:
    'A shell on Linux reads the carriage return as part of the line: "command not found", or an interpreter that ' +
    'does not exist. This is koo’s advice; KooGallery does not state it.',
  fix: "Convert it: `sed -i 's/\\r$//' FILE`, and keep it so with `*.sh text eol=lf` in .gitattributes.",
  basis: 'advice',
  check({ scripts }, { report }) {
    for (const { command, path, source } of scripts) {
      const at = source?.text.indexOf('\r\n') ?? -1;
      if (!source || at === -1) continue;
      const span = { start: at, end: at + 2 };
      if (!shellOf(path, command, source.text)) {
        if (runsItself(command, path) && /^#![^\n]*\r\n/.test(source.text))
          report({
            message: messages.inShebang({ path }),
            source,
            span,
          });
        continue;
      }

      const count = source.text.split('\r\n').length - 1;
      report({
        message: messages.everywhere({ count, path }),
        source,
        span,
      });
    }
  },
};
