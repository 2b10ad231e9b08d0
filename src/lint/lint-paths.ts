import path from 'node:path';
import type { Catalog } from '../catalog/catalog.js';
import type { Finding, FindingsReport } from '../findings/finding.js';
import type { Rule, RuleSettings } from '../findings/rule.js';
import { summarize } from '../findings/summarize.js';
import { Breather } from '../source/breather.js';
import type { Project, TemplateDeclaration } from '../project/project.js';
import type { SourceText } from '../source/source-text.js';
import { decodeUtf8 } from '../source/utf8.js';
import type { Template } from '../template/model.js';
import { isTemplateFile } from '../template/parse-template-file.js';
import { readTemplate, readTemplateText } from '../template/read-template.js';
import { findTemplates, notATemplate } from './find-templates.js';
import { lintProject } from './lint-project.js';
import { useCatalog } from './provider/typed-blocks.js';
import { lintTemplate } from './lint-template.js';
import type { ProjectSubject } from './project-subject.js';

export interface LintOptions {
  /** Severities and options per rule; `checkLintSettings` has refused the wrong ones. */
  settings?: RuleSettings;
  /** All rules of this package when absent. */
  rules?: ReadonlyArray<Rule<Template>>;
  /** What the provider knows; of this package when absent. */
  catalog?: Catalog;
  signal?: AbortSignal;
  /** Told how long a rule took over one template, in milliseconds. */
  onRuleDone?(rule: string, durationMs: number): void;
}

export interface LintPathsOptions extends LintOptions {
  /** What relative paths start from and what file names in findings are relative to. */
  cwd: string;
  /** Templates that koo.yaml declares are checked against it, and against its packages. */
  project?: DeclaredIn;
}

export interface DeclaredIn {
  project: Project;
  /** What goes into the packages, as far as it is known; asked for once a declared template has been read. */
  inventories(): Promise<ProjectSubject['inventories']>;
}

/** What was found, and the texts of the files that findings name, for code frames. */
export interface LintResult extends FindingsReport {
  sources: Map<string, SourceText>;
}

/**
 * Checks every template below the paths; see `findTemplates` for what is one.
 *
 * @throws UsageError where a path is no template or holds none
 */
export async function lintPaths(
  paths: readonly string[],
  { cwd, project, ...options }: LintPathsOptions,
): Promise<LintResult> {
  const run = new LintRun(options);
  const declared = new Map<TemplateDeclaration, Template>();
  const breather = new Breather(options.signal);
  for (const found of await findTemplates(paths, { cwd, signal: options.signal })) {
    await breather.breathe();
    const template = await readTemplate(found, { cwd, signal: options.signal });
    run.lint(template);
    for (const declaration of project?.project.templates ?? [])
      if (path.resolve(declaration.path) === found) declared.set(declaration, template);
  }

  if (project && declared.size > 0)
    run.lintProject({
      project: project.project,
      templates: declared,
      inventories: await project.inventories(),
    });
  return run.result();
}

/**
 * Checks what came on standard input, or from an editor, as a template of one file.
 *
 * @param name What to call it, a `.tf` or `.tf.json` file. When absent the first character decides: JSON begins
 * with a brace, which HCL cannot.
 * @throws UsageError when the name is another one
 */
export function lintInput(
  bytes: Uint8Array,
  name: string | undefined,
  options: LintOptions = {},
): LintResult {
  const { byteOrderMark, mistakes, text } = decodeUtf8(bytes);
  const called = name ?? (/^\s*\{/.test(text) ? 'stdin.tf.json' : 'stdin.tf');
  if (!isTemplateFile(called)) throw notATemplate(called);
  const template = readTemplateText((byteOrderMark ? '\uFEFF' : '') + text, called);
  const { source } = template.files[0]!;
  template.problems.unshift(
    ...mistakes.map((mistake) => ({ reader: 'archive' as const, source, ...mistake })),
  );
  const run = new LintRun(options);
  run.lint(template);
  return run.result();
}

/** Findings are gathered; the templates they came from are let go, but for those that koo.yaml declares. */
class LintRun {
  readonly #started = performance.now();
  readonly #findings: Finding[] = [];
  readonly #sources = new Map<string, SourceText>();
  readonly #options: LintOptions;
  #files = 0;

  constructor(options: LintOptions) {
    this.#options = options;
  }

  lint(template: Template): void {
    const { catalog, onRuleDone, rules, settings } = this.#options;
    if (catalog) useCatalog(template, catalog);
    const found = lintTemplate(template, { onRuleDone, rules, settings, sources: this.#sources });
    for (const finding of found) this.#findings.push(finding);
    this.#files += template.files.length + template.extensions.length;
  }

  lintProject(subject: ProjectSubject): void {
    const { onRuleDone, settings } = this.#options;
    for (const finding of lintProject(subject, { onRuleDone, settings, sources: this.#sources }))
      this.#findings.push(finding);
  }

  result(): LintResult {
    const summary = summarize(this.#findings, {
      files: this.#files,
      durationMs: performance.now() - this.#started,
    });
    return { findings: this.#findings, summary, sources: this.#sources };
  }
}
