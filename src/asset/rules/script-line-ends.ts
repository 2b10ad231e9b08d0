import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';
import { runsItself } from '../preflight/runs-itself.js';
import { shellOf } from '../preflight/shell-of.js';

export const scriptLineEnds: Rule<PackageSubject> = {
  id: 'asset/script-line-ends',
  name: 'Line ends of a shell script',
  severity: 'error',
  summary: 'A script that a lifecycle command runs has Windows line ends, and a shell or Linux reads them.',
  why:
    'A shell on Linux takes the carriage return for part of the line: "command not found", or an interpreter that ' +
    'does not exist. This is advice of koo; the store does not state it.',
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
            message: `Linux takes the carriage return in the #! line of ${path} for a part of it.`,
            source,
            span,
          });
        continue;
      }

      const count = source.text.split('\r\n').length - 1;
      report({
        message: `${path} has Windows line ends (${count} of them); a shell on Linux will not run it.`,
        source,
        span,
      });
    }
  },
};
