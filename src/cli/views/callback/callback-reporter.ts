import type { Finding } from '../../../findings/finding.js';
import type { Language } from '../../../i18n/language.js';
import type { CallbackTestResult } from './test-result.js';

/** What a format knows beside the result. */
export interface CallbackFormatContext {
  language: Language;
  /** Of koo. */
  version: string;
  /** Only for text. */
  colors?: boolean;
  /** Where koo.yaml declares the server. */
  place?: Pick<Finding, 'file' | 'range'>;
  /** The working directory as seen from the root of the repository; absent when it is that root. */
  folder?: string;
}

/** The result in one format: without a line end after the last line. */
export type CallbackReporter = (result: CallbackTestResult, context: CallbackFormatContext) => string;
