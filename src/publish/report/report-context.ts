import type { Finding } from '../../findings/finding.js';
import type { Language } from '../../i18n/language.js';
import { translationInto } from '../../findings/translation.js';
import type { TracedError } from '../trace/ended-facts.js';
import type { TracedFinding } from '../trace/traced-finding.js';
import type { ReportWords } from './words/report-words.js';
import { REPORT_WORDS } from './words/words-by-language.js';

type ErrorTexts = Pick<TracedError, 'hints' | 'message'>;

/** What each part of a page is written with: its language, and how to put into it what events have in English. */
export interface ReportContext {
  language: Language;
  words: ReportWords;
  finding(finding: TracedFinding): Pick<TracedFinding, 'fix' | 'message'>;
  error(error: TracedError): ErrorTexts;
  /** The reason of a change, or what a person is to do. */
  line(text: string): string;
}

/** @param tellError Puts an error into the language, for who knows how; as it is when absent. */
export async function reportContext(
  language: Language,
  tellError: (error: TracedError) => ErrorTexts = (error) => error,
): Promise<ReportContext> {
  const { finding: translate } = await translationInto(language);
  const line = language === 'en' ? (text: string) => text : (await import('../chinese-lines.js')).chineseLine;
  return {
    error: tellError,
    finding({ fix, message, rule }) {
      const told = translate({
        message,
        rule,
        ...(fix !== undefined && { fix: { edits: [], title: fix } }),
      } as Finding);
      return { message: told.message, fix: told.fix?.title };
    },
    language,
    line,
    words: REPORT_WORDS[language],
  };
}
