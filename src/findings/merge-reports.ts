import type { SourceText } from '../syntax/source-text.js';
import type { FindingsReport, FindingsSummary, RuleTiming } from './finding.js';

/** Findings, and the text of each file that one names. */
export type ReportWithSources = FindingsReport & { sources: ReadonlyMap<string, SourceText> };

/** Several reports as one, in their order: counts and times are summed up. */
export function mergeReports(reports: readonly ReportWithSources[]): ReportWithSources {
  return {
    findings: reports.flatMap(({ findings }) => findings),
    sources: new Map(reports.flatMap(({ sources }) => [...sources])),
    summary: mergeSummaries(reports.map(({ summary }) => summary)),
  };
}

function mergeSummaries(summaries: readonly FindingsSummary[]): FindingsSummary {
  const sum = (numberOf: (summary: FindingsSummary) => number): number =>
    summaries.reduce((total, summary) => total + numberOf(summary), 0);
  const has = (part: keyof FindingsSummary): boolean =>
    summaries.some((summary) => summary[part] !== undefined);
  return {
    files: sum(({ files }) => files),
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    infos: sum(({ infos }) => infos),
    durationMs: sum(({ durationMs }) => durationMs),
    ...(has('baseline') && {
      baseline: {
        known: sum(({ baseline }) => baseline?.known ?? 0),
        stale: sum(({ baseline }) => baseline?.stale ?? 0),
      },
    }),
    ...(has('fixed') && { fixed: sum(({ fixed = 0 }) => fixed) }),
    ...(has('timing') && { timing: mergeTimings(summaries.flatMap(({ timing = [] }) => timing)) }),
  };
}

/** The slowest first. */
function mergeTimings(timings: readonly RuleTiming[]): RuleTiming[] {
  const rules = new Map<string, RuleTiming>();
  for (const { durationMs, rule, templates } of timings) {
    const before = rules.get(rule) ?? { rule, templates: 0, durationMs: 0 };
    rules.set(rule, {
      rule,
      templates: before.templates + templates,
      durationMs: Math.round((before.durationMs + durationMs) * 1000) / 1000,
    });
  }

  return [...rules.values()].sort((one, other) => other.durationMs - one.durationMs);
}
