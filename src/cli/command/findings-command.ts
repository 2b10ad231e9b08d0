import type { FindingsReport, Severity } from '../../findings/finding.js';
import { FORMAT_NAMES } from '../../findings/reporters/formats.js';
import { translationInto } from '../../findings/translation.js';
import type { RuleDescription } from '../../findings/rule-description.js';
import { mergeReports, type ReportWithSources } from '../../findings/merge-reports.js';
import { reaches, summarize } from '../../findings/summarize.js';
import type { SourceText } from '../../syntax/source-text.js';
import { exitCodeOf } from './exit-codes.js';
import { KooCommand } from './koo-command.js';
import { type ReportRequest, reportRequests } from './report-requests.js';
import type { ManyResult, ProductRun } from '../views/workspace/present-many.js';
import { writeReports } from '../terminal/write-reports.js';

/** How findings are wanted, by the `reportFlags`. */
interface ReportWishes {
  failOn: Severity;
  requests: readonly ReportRequest[];
}

interface ReportOptions extends ReportWishes {
  /** The rules that there are, found or not. */
  rules: readonly RuleDescription[];
  /** Standard output is taken: only files are written. */
  onlyFiles?: boolean;
}

/** A command that finds something; it takes the `reportFlags`. */
export abstract class FindingsCommand extends KooCommand {
  /** To be asked before the work: a wish that cannot be met ends it. @throws UsageError */
  protected wishes(flags: { 'fail-on': string; format?: string[] }): ReportWishes {
    return {
      failOn: flags['fail-on'] as Severity,
      requests: reportRequests(flags.format ?? [], FORMAT_NAMES),
    };
  }

  /**
   * Writes findings in each format that is wanted, in the language of the reader, and sets the exit code. With `--json`
   * standard output is for what `run` answers.
   *
   * @returns the findings as they were written
   */
  protected async report(
    { findings, sources, summary }: FindingsReport & { sources: ReadonlyMap<string, SourceText> },
    { failOn, onlyFiles = this.jsonEnabled(), requests, rules }: ReportOptions,
  ): Promise<FindingsReport> {
    process.exitCode = reaches(findings, failOn) ? exitCodeOf('check') : 0;
    const { language } = this;
    const translation = translationInto(language);
    const report = { findings: findings.map((one) => translation.finding(one)), summary };
    await writeReports(report, onlyFiles ? requests.filter(({ file }) => file !== undefined) : requests, {
      colors: this.colorsOn(process.stdout),
      cwd: process.cwd(),
      language,
      print: (text) => this.log(text),
      rules: rules.map((rule) => translation.rule(rule)),
      sources,
      version: this.config.version,
    });
    return report;
  }

  /**
   * The same of several products: one report of all of them in each format, with what is wrong in a koo.yaml among it;
   * then what failed otherwise, and the counts.
   *
   * @param shownOf What `--json` prints of one, beside its findings.
   */
  protected async reportMany<Result extends ReportWithSources, More extends object>(
    runs: ReadonlyArray<ProductRun<Result>>,
    { failOn, onlyFiles, requests, rules }: ReportOptions,
    shownOf: (result: Result) => More,
  ): Promise<ManyResult<FindingsReport & More>> {
    const reports = runs.map((run) => ('result' in run ? run.result : findingsOf(run.error)));
    await this.report(mergeReports(reports), { failOn, onlyFiles, requests, rules });
    process.exitCode = 0;
    const { finding } = translationInto(this.language);
    const isTextPrinted = requests.some(({ file, format }) => file === undefined && format === 'text');
    return this.presentMany(
      runs,
      {
        hasToldFindings: isTextPrinted && !onlyFiles,
        outcome: ({ findings }) =>
          reaches(findings, failOn)
            ? { exitCode: exitCodeOf('check'), outcome: 'findings' }
            : { exitCode: 0, outcome: 'passed' },
        shown: (result) => ({
          findings: result.findings.map((one) => finding(one)),
          summary: result.summary,
          ...shownOf(result),
        }),
      },
      { totalToStderr: !isTextPrinted || onlyFiles },
    );
  }
}

/** What an error carries: a koo.yaml that is broken has its place. */
function findingsOf(error: Error): ReportWithSources {
  const { findings = [], sources = new Map() } = error as Partial<ReportWithSources>;
  return { findings, sources, summary: summarize(findings, { durationMs: 0, files: sources.size }) };
}
