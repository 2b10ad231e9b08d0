import type { Language } from '../../i18n/language.js';
import { loadLanguage } from '../../load-language.js';
import type { RunRecord } from '../../publish/report/record/run-record.js';
import { reportPage } from '../../publish/report/report-page.js';
import { writeNamedFile } from '../../platform/write-named-file.js';

/** Writes the page of a run, in the language of the output. @param file Absolute. */
export async function writeReport(file: string, record: RunRecord, language: Language): Promise<void> {
  await loadLanguage(language);
  await writeNamedFile(file, reportPage(record, { language }));
}
