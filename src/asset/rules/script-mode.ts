import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { runsItself } from '../preflight/runs-itself.js';

const messages = defineMessages('asset/script-mode', {
  notExecutable: ({ path, phase }: { path: string; phase: string }) =>
    `${path} is not executable, and ${phase} runs it by its path.`,
  file: () => 'It is not executable.',
});

export const scriptMode: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/script-mode',
  name: 'Executable bit of a lifecycle script',
  severity: 'error',
  summary: 'A lifecycle command runs a file by its path, and the file is not executable.',
  why:
    "The store's rule: once the package is unpacked, the configured commands have to run. A file without the " +
    'executable bit ends with "Permission denied".',
  fix: 'Run `chmod +x FILE`, or name the interpreter in the command: `bash scripts/install.sh`.',
  basis: 'guide',
  docs: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html',
  examples: {
    bad: 'lifecycle: { start: bin/server } # -rw-r--r-- bin/server',
    good: 'lifecycle: { start: bin/server } # -rwxr-xr-x bin/server',
  },
  check({ at, in: inFile, scripts }, { report }) {
    for (const { command, file, path, phase } of scripts) {
      if (!file || (file.mode & 0o111) !== 0 || !runsItself(command, path)) continue;
      const { source, span } = at('lifecycle', phase);
      const place = inFile(path);
      report({
        message: messages.notExecutable({ path, phase }),
        source,
        span,
        related: [
          {
            message: messages.file(),
            file: place.source.file,
            range: place.source.rangeOf(place.span),
          },
        ],
      });
    }
  },
};
