import type { Finding } from '../../findings/finding.js';
import { summarize } from '../../findings/summarize.js';
import type { SourceText } from '../../syntax/source-text.js';
import type { LintResult } from '../lint-result.js';
import type { LintOptions } from '../lint-options.js';
import { lintProject } from '../lint-project.js';
import type { ProjectSubject } from '../project-subject.js';
import type { TemplateResult } from './template-result.js';

/** Gathers what was found in the templates of one run, in whatever order it comes. */
export class LintRun {
  readonly #started = performance.now();
  readonly #results = new Map<string, TemplateResult>();
  readonly #acrossTemplates: Finding[] = [];
  readonly #sources = new Map<string, SourceText>();
  readonly #options: LintOptions;

  constructor(options: LintOptions) {
    this.#options = options;
  }

  add(template: string, result: TemplateResult): void {
    this.#results.set(template, result);
  }

  lintProject(subject: ProjectSubject): void {
    const { catalog, onRuleDone, settings } = this.#options;
    for (const finding of lintProject(subject, { catalog, onRuleDone, settings, sources: this.#sources }))
      this.#acrossTemplates.push(finding);
  }

  /** @param order The templates as they are to be told. */
  result(order: readonly string[]): LintResult {
    const findings: Finding[] = [];
    let files = 0;
    for (const template of order) {
      const result = this.#results.get(template)!;
      for (const finding of result.findings) findings.push(finding);
      for (const [file, source] of result.sources)
        if (!this.#sources.has(file)) this.#sources.set(file, source);
      files += result.files;
    }

    for (const finding of this.#acrossTemplates) findings.push(finding);
    const durationMs = performance.now() - this.#started;
    return { findings, summary: summarize(findings, { files, durationMs }), sources: this.#sources };
  }
}
