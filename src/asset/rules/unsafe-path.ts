import type { Rule } from '../../findings/rule.js';
import { defineMessages, type Message } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { pathMessages, pathProblem } from '../path-problem.js';

/** Names are reported one by one up to here. */
const SHOWN = 20;

const messages = defineMessages('asset/unsafe-path', {
  more: ({ count }: { count: number }) =>
    count === 1
      ? '1 more file has a path that no package can contain.'
      : `${count} more files have paths that no package can contain.`,
});

export const unsafePath: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/unsafe-path',
  name: 'Path that leads out of the package',
  severity: 'error',
  summary:
    'A file’s path is absolute, leads to a parent folder, or means a different place on another system.',
  why:
    'Unpackers reject or rewrite such a path, and scanners treat it as an attack. Archives that koo writes never ' +
    'contain one. This is koo’s own rule; KooGallery does not state it.',
  fix: 'Rename the file, or leave it out with a line in .kooignore.',
  basis: 'advice',
  examples: { bad: String.raw`bin\start.bat as the name of a file`, good: 'bin/start.bat' },
  check({ at, contents }, { report }) {
    const problems: Message[] = [];
    for (const { path } of contents.files) {
      const problem = pathProblem(path);
      if (problem) problems.push(pathMessages[problem]({ path }));
    }

    for (const problem of problems.slice(0, SHOWN)) report({ message: problem, ...at('root') });
    const more = problems.length - SHOWN;
    if (more > 0) report({ message: messages.more({ count: more }), ...at('root') });
  },
};
