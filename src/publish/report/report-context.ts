import type { Finding } from '../../findings/finding.js';
import type { Language } from '../../i18n/language.js';
import { type Message, textOf } from '../../i18n/message.js';
import { translationInto } from '../../findings/translation.js';
import type { TracedError } from '../trace/ended-facts.js';
import type { TracedFinding } from '../trace/traced-finding.js';
import type { ReportWords } from './words/report-words.js';
import { CHINESE } from './words/chinese.js';
import { ENGLISH } from './words/english.js';

const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en: ENGLISH, zh: CHINESE };

/** An error in the language of the page. */
export interface ErrorTexts {
  message: string;
  hints: string[];
}

/** A finding in the language of the page. */
interface FindingTexts {
  message: string;
  fix?: string;
}

/** What each part of a page is written with: its language, and how to put into it what events have in English. */
export interface ReportContext {
  language: Language;
  words: ReportWords;
  finding(finding: TracedFinding): FindingTexts;
  error(error: TracedError): ErrorTexts;
  /** The reason of a change, a step, or what a person is to do. */
  line(text: Message | string): string;
}

/** @param translateError Puts the texts of an error that are not messages into the language. */
export async function reportContext(
  language: Language,
  translateError: (code: string, text: string) => string = (_code, text) => text,
): Promise<ReportContext> {
  const { finding: translate } = translationInto(language);
  const line = (text: Message | string) => textOf(text, language);
  return {
    error({ code, hints, message }) {
      const text = (one: Message | string) =>
        typeof one === 'string' ? translateError(code, one) : line(one);
      return { hints: hints.map((hint) => text(hint)), message: text(message) };
    },
    finding({ fix, message, rule }) {
      const text = (one: Message | string) =>
        typeof one === 'string' ? translate({ message: one, rule } as Finding).message : line(one);
      return { message: text(message), ...(fix !== undefined && { fix: text(fix) }) };
    },
    language,
    line,
    words: REPORT_WORDS[language],
  };
}
