import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageFile } from '../contents.js';
import { foldedPath } from '../folded-path.js';
import { nameSome } from '../english.js';
import type { PackageSubject } from '../package-subject.js';
import { repeatedTexts } from '../repeated-texts.js';
import { type SomeNames, someNames } from '../some-names.js';

const messages = defineMessages('asset/case-collision', {
  samePath: (names: SomeNames) => `${nameSome(names)} are one path on Windows or macOS.`,
});

export const caseCollision: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/case-collision',
  name: 'Names that differ only by case',
  severity: 'warning',
  summary: 'Two files of the package have paths that differ only by case.',
  why: 'Unpacked on Windows or macOS, one replaces the other. This is koo’s advice; KooGallery does not state it.',
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
      if (group.length > 1) report({ message: messages.samePath(someNames(group)), ...at('root') });
    }
  },
};

function* foldedPaths(files: Iterable<PackageFile>): Generator<string, void, void> {
  for (const { path } of files) yield foldedPath(path);
}
