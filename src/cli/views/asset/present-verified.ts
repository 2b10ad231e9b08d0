import path from 'node:path';
import type { CheckState, VerifiedPackage } from '../../../asset/verify/package-check.js';
import type { Language } from '../../../i18n/language.js';
import { textOf } from '../../../i18n/message.js';
import { loadLanguage } from '../../../load-language.js';
import { printable } from '../../../findings/reporters/cells.js';
import { padded } from '../../terminal/columns.js';
import { VERIFIED_WORDS } from './verified-words.js';
import { onOneLine } from '../../terminal/on-one-line.js';

const MARKS: Record<CheckState, string> = { differs: '✘', fits: '✔', missing: '✘', unchecked: '-' };

/** What `koo asset verify` prints. */
export async function verifiedText(
  givenPackages: readonly VerifiedPackage[],
  language: Language,
): Promise<string> {
  const packages = onOneLine(givenPackages);
  const words = VERIFIED_WORDS[language];
  await loadLanguage(language);
  return packages
    .map(({ checks, file, ok, sha256 }) =>
      [
        (ok ? words.good : words.bad)(path.basename(file)),
        ...(sha256 ? [`    ${padded(words.sha256, 10)} ${sha256}`] : []),
        ...checks.map(
          ({ message, part, state }) =>
            `  ${MARKS[state]} ${padded(words.parts[part], 10)} ${printable(onOneLine(textOf(message, language)))}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}
