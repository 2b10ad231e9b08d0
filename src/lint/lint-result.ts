import type { FindingsReport } from '../findings/finding.js';
import type { SourceText } from '../syntax/source-text.js';

/** What was found, and the texts of the files that findings name, for code frames. */
export interface LintResult extends FindingsReport {
  sources: Map<string, SourceText>;
}
