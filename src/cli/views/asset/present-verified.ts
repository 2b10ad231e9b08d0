import path from 'node:path';
import type { CheckState, VerifiedPackage } from '../../../asset/verify/package-check.js';
import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import { printable } from '../../../findings/reporters/printable.js';
import { padded } from '../../terminal/columns.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { verifiedMessages } from './messages.js';

const MARKS: Record<CheckState, string> = { differs: '✘', fits: '✔', missing: '✘', unchecked: '-' };

/** What `koo asset verify` prints. */
export function verifiedText(givenPackages: readonly VerifiedPackage[], language: Language): string {
  const packages = onOneLine(givenPackages);
  const words = textsIn(verifiedMessages, language);
  return packages
    .map(({ checks, file, ok, sha256 }) =>
      [
        (ok ? words.good : words.bad)({ name: path.basename(file) }),
        ...(sha256 ? [`    ${padded(words.sha256(), 10)} ${sha256}`] : []),
        ...checks.map(
          ({ message, part, state }) =>
            `  ${MARKS[state]} ${padded(words.part({ part }), 10)} ${printable(onOneLine(textOf(message, language)))}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}
