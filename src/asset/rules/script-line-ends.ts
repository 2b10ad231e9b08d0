import type { Rule } from '../../findings/rule.js';
import type { LifecycleScript, PackageSubject } from '../package-subject.js';

export const scriptLineEnds: Rule<PackageSubject> = {
  id: 'asset/script-line-ends',
  name: 'Line ends of a shell script',
  severity: 'warning',
  summary: 'A shell script that a lifecycle command runs has Windows line ends.',
  why:
    'A shell on Linux takes the carriage return for part of the line: "command not found", or an interpreter that ' +
    'does not exist. This is advice of koo; the store does not state it.',
  fix: "Convert it: `sed -i 's/\\r$//' FILE`, and keep it so with `*.sh text eol=lf` in .gitattributes.",
  check({ scripts }, { report }) {
    for (const { path, source } of scripts.filter((script) => isShellScript(script))) {
      const at = source!.text.indexOf('\r\n');
      if (at === -1) continue;
      const count = source!.text.split('\r\n').length - 1;
      report({
        message: `${path} has Windows line ends (${count} of them); a shell on Linux will not run it.`,
        source: source!,
        span: { start: at, end: at + 2 },
      });
    }
  },
};

function isShellScript({ command, path, source }: LifecycleScript): boolean {
  if (!source) return false;
  const shebang = /^#!.*\b(?:ba|da|k|z)?sh\b/.test(source.text);
  return shebang || /\.(?:ba)?sh$/.test(path) || /^(?:\S*\/)?(?:ba|da|k|z)?sh\s/.test(command.trim());
}
