import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';
import { isLicence } from '../preflight/text-reader.js';

/** By the titles that the licences carry themselves. */
const COPYLEFT: ReadonlyArray<readonly [name: string, title: RegExp]> = [
  ['the GNU Affero General Public License', /GNU AFFERO GENERAL PUBLIC LICENSE/i],
  ['the GNU Lesser General Public License', /GNU (?:LESSER|LIBRARY) GENERAL PUBLIC LICENSE/i],
  ['the GNU General Public License', /GNU GENERAL PUBLIC LICENSE/i],
  ['the Server Side Public License', /Server Side Public License/i],
  ['the Mozilla Public License', /Mozilla Public License/i],
  ['the Eclipse Public License', /Eclipse Public License/i],
];

export const copyleft: Rule<PackageSubject> = {
  id: 'asset/copyleft',
  name: 'Licence with duties',
  severity: 'info',
  summary: 'A part of the package is under a licence that asks for the source code to be offered.',
  why:
    'Whoever passes such software on has to keep to its licence: to add its text, and to offer the source code. ' +
    'This is advice of koo, and no legal advice; the store does not state it.',
  fix: 'Look whether you keep to the licence; if so, switch this rule off in koo.yaml.',
  basis: 'advice',
  check({ contents, in: inFile, insight }, { report }) {
    const found = new Map<string, string[]>();
    for (const { path } of contents.files) {
      const text = isLicence(path) ? insight.texts.get(path)?.text : undefined;
      // A licence names others further down.
      const name =
        text === undefined ? undefined : COPYLEFT.find(([, title]) => title.test(text.slice(0, 400)))?.[0];
      if (name === undefined) continue;
      const others = found.get(name);
      if (others) others.push(path);
      else found.set(name, [path]);
    }

    for (const [name, [first = '', ...others]] of found) {
      const message =
        others.length === 0
          ? `${first} is ${name}.`
          : `${first} is ${name}, as are others: ${others.length}.`;
      report({ message, ...inFile(first) });
    }
  },
};
