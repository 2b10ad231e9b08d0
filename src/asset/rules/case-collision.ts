import type { Rule } from '../../findings/rule.js';
import { nameSome } from '../name-some.js';
import type { PackageSubject } from '../package-subject.js';

export const caseCollision: Rule<PackageSubject> = {
  id: 'asset/case-collision',
  name: 'Names that differ only by case',
  severity: 'warning',
  summary: 'Two files of the package have the same path but for upper and lower case.',
  why: 'Unpacked on Windows or macOS, one replaces the other. This is advice of koo; the store does not state it.',
  fix: 'Rename one of them, or leave it out with a line in .kooignore.',
  basis: 'advice',
  examples: { bad: 'conf/App.ini beside conf/app.ini', good: 'conf/app.ini beside conf/app-default.ini' },
  check({ at, contents }, { report }) {
    const groups = new Map<string, string[]>();
    for (const { path } of contents.files) {
      // macOS takes an accented letter and its letter-and-accent spelling for one.
      const folded = path.normalize('NFC').toLowerCase();
      const group = groups.get(folded);
      if (group) group.push(path);
      else groups.set(folded, [path]);
    }

    for (const group of groups.values()) {
      if (group.length > 1)
        report({ message: `${nameSome(group)} are one path on Windows or macOS.`, ...at('root') });
    }
  },
};
