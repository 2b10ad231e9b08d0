import type { Language } from '../../i18n/language.js';
import { type Message, textOf } from '../../i18n/message.js';
import type { TracedError } from '../trace/ended-facts.js';
import type { TracedFinding } from '../trace/traced-finding.js';
import type { ReportMessages } from './messages/report-messages.js';
import { CHINESE } from './messages/chinese.js';
import { ENGLISH } from './messages/english.js';

const REPORT_MESSAGES: Readonly<Record<Language, ReportMessages>> = { en: ENGLISH, zh: CHINESE };

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
  words: ReportMessages;
  finding(finding: TracedFinding): FindingTexts;
  error(error: TracedError): ErrorTexts;
  /** The reason of a change, a step, or what a person is to do. */
  line(text: Message | string): string;
}

export function reportContext(language: Language): ReportContext {
  const line = (text: Message | string) => textOf(text, language);
  return {
    error: ({ hints, message }) => ({ hints: hints.map((hint) => line(hint)), message: line(message) }),
    finding: ({ fix, message }) => ({ message: line(message), ...(fix !== undefined && { fix: line(fix) }) }),
    language,
    line,
    words: REPORT_MESSAGES[language],
  };
}
