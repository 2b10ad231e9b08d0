import type { Diagnosis } from '../doctor/diagnosis.js';
import type { Examination } from '../doctor/examine.js';
import type { Language } from '../i18n/language.js';

/** What the doctor found, in a language; `code` is the same in every one. */
export async function toldExamination(language: Language, examination: Examination): Promise<Examination> {
  if (language === 'en') return examination;
  const [{ DOCTOR }, { ERROR_PHRASES }, { matcherOf }, { translateErrorText }] = await Promise.all([
    import('./chinese/doctor.js'),
    import('./chinese/error-phrases.js'),
    import('../findings/chinese/message-matcher.js'),
    import('./chinese/translate-error.js'),
  ]);
  const matcher = matcherOf(DOCTOR, ERROR_PHRASES);
  const told = ({ code, hints, message, ...diagnosis }: Diagnosis): Diagnosis => {
    const inLanguage = (text: string): string =>
      matcher(text) ?? (code === undefined ? text : translateErrorText(code, text));
    return {
      ...diagnosis,
      ...(code !== undefined && { code }),
      ...(hints && { hints: hints.map(inLanguage) }),
      message: inLanguage(message),
    };
  };
  return { ...examination, checks: examination.checks.map(told) };
}
