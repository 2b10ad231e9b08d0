import path from 'node:path';
import type { KooError } from '../../errors/koo-error.js';
import type { Finding } from '../../findings/finding.js';
import type { Proving } from '../../publish/proving/proof.js';
import { textOf } from '../../i18n/message.js';
import type { Language } from '../../i18n/language.js';
import { translationInto } from '../../findings/translation.js';
import { loadLanguage } from '../../load-language.js';
import { packageRoot } from '../../platform/package-root.js';

/** An error as it is shown: `code` is the same in every language. */
export interface LocalizedError {
  code: string;
  message: string;
  hints: string[];
  /** The address of a page, or the absolute path of one that koo comes with. */
  docs?: string;
  place?: string;
  /** An error that lists findings (an invalid koo.yaml) carries them. */
  findings?: Finding[];
  /** An error about templates that RFS refuses carries all that it said. */
  proving?: Proving;
}

/** The error in a language: its message, its hints, and the findings that it carries. */
export async function localizeError(language: Language, error: KooError): Promise<LocalizedError> {
  const { code, hints, message, place } = error;
  const docs = error.docs?.startsWith('docs/') ? path.join(packageRoot(), error.docs) : error.docs;
  const { findings, proving } = error as { findings?: Finding[]; proving?: Proving };
  if (language === 'en') return { code, message, hints, docs, place, findings, proving };
  await loadLanguage(language);
  const translation = translationInto(language);
  return {
    code,
    message: textOf(error.texts.message, language),
    hints: error.texts.hints.map((hint) => textOf(hint, language)),
    docs,
    place,
    findings: findings?.map((finding) => translation.finding(finding)),
    proving,
  };
}
