import path from 'node:path';
import type { CheckState, VerifiedPackage } from '../asset/verify/package-check.js';
import type { Language } from '../i18n/language.js';
import { printable } from '../findings/reporters/cells.js';
import { padded } from './columns.js';
import { VERIFIED_WORDS } from './verified-words.js';
import { onOneLine } from './on-one-line.js';

const MARKS: Record<CheckState, string> = { differs: '✘', fits: '✔', missing: '✘', unchecked: '-' };

/** What `koo asset verify` prints. */
export async function verifiedText(
  givenPackages: readonly VerifiedPackage[],
  language: Language,
): Promise<string> {
  const packages = onOneLine(givenPackages);
  const words = VERIFIED_WORDS[language];
  const inLanguage = await messagesIn(language);
  return packages
    .map(({ checks, file, ok, sha256 }) =>
      [
        (ok ? words.good : words.bad)(path.basename(file)),
        ...(sha256 ? [`    ${padded(words.sha256, 10)} ${sha256}`] : []),
        ...checks.map(
          ({ message, part, state }) =>
            `  ${MARKS[state]} ${padded(words.parts[part], 10)} ${printable(inLanguage(message))}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

/** English is what the checks are written in: only Chinese has anything to load. */
async function messagesIn(language: Language): Promise<(message: string) => string> {
  if (language === 'en') return (message) => message;
  const { chineseCheck } = await import('./chinese/chinese-check.js');
  return chineseCheck;
}
