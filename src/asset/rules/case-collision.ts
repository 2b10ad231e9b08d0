import type { Rule } from '../../findings/rule.js';
import type { PackageFile } from '../contents.js';
import { foldedPath } from '../folded-path.js';
import { nameSome } from '../name-some.js';
import type { PackageSubject } from '../package-subject.js';
import { repeatedTexts } from '../repeated-texts.js';

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
    const isRepeated = repeatedTexts(foldedPaths(contents.files), contents.files.length);
    for (const { path } of contents.files) {
      const name = foldedPath(path);
      if (!isRepeated(name)) continue;
      const group = groups.get(name);
      if (group) group.push(path);
      else groups.set(name, [path]);
    }

    for (const group of groups.values()) {
      if (group.length > 1)
        report({ message: `${nameSome(group)} are one path on Windows or macOS.`, ...at('root') });
    }
  },
};

function* foldedPaths(files: Iterable<PackageFile>): Generator<string, void, void> {
  for (const { path } of files) yield foldedPath(path);
}
