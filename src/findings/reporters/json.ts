import type { FindingsReport } from '../finding.js';

/** Findings for programs: `{findings, summary}` as `schemas/output/lint.schema.json` describes it. */
export function formatJson(report: FindingsReport): string {
  return JSON.stringify(report, undefined, 2);
}
