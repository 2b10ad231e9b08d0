import type { FindingsReport, Severity } from '../../findings/finding.js';
import { translationInto } from '../../findings/translation.js';
import type { RuleDescription } from '../../findings/rule-description.js';
import { reaches } from '../../findings/summarize.js';
import type { SourceText } from '../../syntax/source-text.js';
import { exitCodeOf } from './exit-codes.js';
import { KooCommand } from './koo-command.js';
import { type ReportRequest, reportRequests } from './report-requests.js';
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
    return { failOn: flags['fail-on'] as Severity, requests: reportRequests(flags.format ?? []) };
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
}
