import type { Language } from '../i18n/language.js';
import type { RunRecord } from '../publish/report/record/run-record.js';
import { reportPage } from '../publish/report/report-page.js';
import type { TracedError } from '../publish/trace/ended-facts.js';
import { writeNamedFile } from '../source/write-named-file.js';

/** Writes the page of a run, in the language in which koo speaks. @param file Absolute. */
export async function writeReport(file: string, record: RunRecord, language: Language): Promise<void> {
  await writeNamedFile(file, await reportPage(record, { language, ...(await translation(language)) }));
}

async function translation(
  language: Language,
): Promise<{ tellError?(error: TracedError): Pick<TracedError, 'hints' | 'message'> }> {
  if (language === 'en') return {};
  const { translateErrorText } = await import('./chinese/translate-error.js');
  return {
    tellError: ({ code, hints, message }) => ({
      hints: hints.map((hint) => translateErrorText(code, hint)),
      message: translateErrorText(code, message),
    }),
  };
}
