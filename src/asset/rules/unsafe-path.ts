import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';
import { pathProblem } from '../path-problem.js';

/** Names are told one by one up to here. */
const SHOWN = 20;

export const unsafePath: Rule<PackageSubject> = {
  id: 'asset/unsafe-path',
  name: 'Path that leads out of the package',
  severity: 'error',
  summary: 'A file’s path is absolute, climbs out, or means another place on another system.',
  why:
    'Unpackers refuse such a path or rewrite it, and scanners take it for an attack. Archives that koo writes never ' +
    'hold one. This is a rule of koo; the store does not state it.',
  fix: 'Rename the file, or leave it out with a line in .kooignore.',
  basis: 'advice',
  examples: { bad: String.raw`bin\start.bat as the name of a file`, good: 'bin/start.bat' },
  check({ at, contents }, { report }) {
    const problems: string[] = [];
    for (const { path } of contents.files) {
      const problem = pathProblem(path);
      if (problem) problems.push(`${JSON.stringify(path)} ${problem}`);
    }

    for (const problem of problems.slice(0, SHOWN)) report({ message: `${problem}.`, ...at('root') });
    const more = problems.length - SHOWN;
    if (more > 0)
      report({ message: `Others, too, have a path that no package can hold: ${more}.`, ...at('root') });
  },
};
