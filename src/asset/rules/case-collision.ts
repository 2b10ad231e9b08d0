import type { Rule } from '../../findings/rule.js';
import type { FileList, PackageFile } from '../contents.js';
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
    const repeated = repeatedNumbers(contents.files);
    for (const { path } of contents.files) {
      const name = folded(path);
      if (!repeated.has(numberOf(name))) continue;
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

/** macOS takes an accented letter and its letter-and-accent spelling for one. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The same for the same text, and mostly another for another: a list of 300,000 names would be big (FNV-1a). */
function numberOf(text: string): number {
  let number = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) number = Math.imul(number ^ text.charCodeAt(at), 0x01_00_01_93);
  return number >>> 0;
}

function repeatedNumbers(files: FileList<PackageFile>): ReadonlySet<number> {
  const numbers = new Uint32Array(files.length);
  let count = 0;
  for (const { path } of files) numbers[count++] = numberOf(folded(path));
  numbers.sort();
  return new Set(numbers.filter((number, index) => index > 0 && number === numbers[index - 1]));
}
