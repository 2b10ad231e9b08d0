import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { isLicence } from '../preflight/text-reader.js';
import { asAreOthers } from '../english.js';

/** By the titles that the licences carry themselves. */
const COPYLEFT = {
  agpl: /GNU AFFERO GENERAL PUBLIC LICENSE/i,
  lgpl: /GNU (?:LESSER|LIBRARY) GENERAL PUBLIC LICENSE/i,
  gpl: /GNU GENERAL PUBLIC LICENSE/i,
  sspl: /Server Side Public License/i,
  mpl: /Mozilla Public License/i,
  epl: /Eclipse Public License/i,
} as const;

type Copyleft = keyof typeof COPYLEFT;

const LICENCE_NAMES: Readonly<Record<Copyleft, string>> = {
  agpl: 'the GNU Affero General Public License',
  lgpl: 'the GNU Lesser General Public License',
  gpl: 'the GNU General Public License',
  sspl: 'the Server Side Public License',
  mpl: 'the Mozilla Public License',
  epl: 'the Eclipse Public License',
};

const messages = defineMessages('asset/copyleft', {
  found: ({ licence, others, path }: { licence: Copyleft; others: number; path: string }) =>
    `${path} is ${LICENCE_NAMES[licence]}${asAreOthers(others)}.`,
});

export const copyleft: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/copyleft',
  name: 'Licence with duties',
  severity: 'info',
  summary: 'A part of the package is under a licence that requires its source code to be offered.',
  why:
    'Anyone who distributes such software has to comply with its licence: include its text, and offer the source code. ' +
    'This is koo’s advice, not legal advice; KooGallery does not state it.',
  fix: 'Check that you comply with the licence; if so, switch this rule off in koo.yaml.',
  basis: 'advice',
  check({ contents, in: inFile, insight }, { report }) {
    const found = new Map<Copyleft, string[]>();
    for (const { path } of contents.files) {
      const text = isLicence(path) ? insight.texts.get(path)?.text : undefined;
      // A licence names others further down.
      const licence = text === undefined ? undefined : copyleftIn(text.slice(0, 400));
      if (licence === undefined) continue;
      const others = found.get(licence);
      if (others) others.push(path);
      else found.set(licence, [path]);
    }

    for (const [licence, [first = '', ...others]] of found) {
      report({
        message: messages.found({ licence, others: others.length, path: first }),
        ...inFile(first),
      });
    }
  },
};

function copyleftIn(text: string): Copyleft | undefined {
  return (Object.keys(COPYLEFT) as Copyleft[]).find((licence) => COPYLEFT[licence].test(text));
}
