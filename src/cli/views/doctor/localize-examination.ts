import type { Diagnosis } from '../../../doctor/diagnosis.js';
import type { Examination } from '../../../doctor/examine.js';
import type { Language } from '../../../i18n/language.js';
import { inLanguage } from '../../../i18n/message.js';

/** What the doctor found, in a language. */
export interface LocalizedExamination extends Omit<Examination, 'checks'> {
  checks: LocalizedDiagnosis[];
}

export interface LocalizedDiagnosis extends Omit<Diagnosis, 'hints' | 'message'> {
  message: string;
  hints?: string[];
}

/** What the doctor found, in a language; `code` is the same in every one. */
export function localizeExamination(language: Language, examination: Examination): LocalizedExamination {
  return inLanguage<unknown>(examination, language) as LocalizedExamination;
}
