import type { SourceText } from '../../syntax/source-text.js';
import type { FindingsReport } from '../finding.js';
import type { Language } from '../../i18n/language.js';
import type { RuleDescription } from '../rule-description.js';

/** What a reporter knows beside the findings. */
export interface ReportContext {
  /** The text of each file that a finding names, by `Finding.file`. */
  sources: ReadonlyMap<string, SourceText>;
  /** The rules that there are, found or not. */
  rules: readonly RuleDescription[];
  /** The version of koo. */
  version: string;
  /** When the check began. */
  startedAt: Date;
  /**
   * The working directory as seen from the root of the repository, `/` between folders; absent when it is that root.
   * What a forge reads has paths from there.
   */
  folder?: string;
  /** Only for text. */
  colors?: boolean;
  /** Of the reporter's own texts; defaults to English. The findings and rules are in it already. */
  language?: Language;
}

/** Findings as one format has them: without a line end after the last line, and from nothing but what comes in. */
export type Reporter = (report: FindingsReport, context: ReportContext) => string;
