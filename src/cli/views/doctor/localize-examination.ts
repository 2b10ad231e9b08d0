import type { Diagnosis } from '../../../doctor/diagnosis.js';
import type { Examination } from '../../../doctor/examine.js';
import type { Language } from '../../../i18n/language.js';
import { type Message, textOf } from '../../../i18n/message.js';

/** What the doctor found, in a language. */
export interface LocalizedExamination extends Omit<Examination, 'checks'> {
  checks: LocalizedDiagnosis[];
}

export interface LocalizedDiagnosis extends Omit<Diagnosis, 'hints' | 'message'> {
  message: string;
  hints?: string[];
}

/** What the doctor found, in a language; `code` is the same in every one. */
export async function localizeExamination(
  language: Language,
  { checks, ...examination }: Examination,
): Promise<LocalizedExamination> {
  const translate =
    language === 'zh' && (await import('../../chinese/translate-error.js')).translateErrorText;
  return {
    ...examination,
    checks: checks.map(({ hints, message, ...diagnosis }) => {
      const text = (part: Message | string): string =>
        translate && typeof part === 'string' && diagnosis.code !== undefined
          ? translate(diagnosis.code, part)
          : textOf(part, language);
      return { ...diagnosis, ...(hints && { hints: hints.map(text) }), message: text(message) };
    }),
  };
}
