import { Args, Flags, type Interfaces } from '@oclif/core';
import path from 'node:path';
import { openCatalog } from '../../catalog/open-catalog.js';
import { cacheFolder } from '../../cli/command/cache-folder.js';
import { FindingsCommand } from '../../cli/command/findings-command.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { lintFlags } from '../../cli/flags/lint-flags.js';
import { checkStandardInput, manifestOf, settingsOf, watchAndJson } from '../../cli/flags/lint-inputs.js';
import { runLint, type LintOutcome } from '../../cli/views/lint/run-lint.js';
import { timingText } from '../../cli/views/lint/present-timing.js';
import { readStandardInput } from '../../cli/flags/read-standard-input.js';
import { reportFlags } from '../../cli/flags/report-flags.js';
import { reportRequests } from '../../cli/command/report-requests.js';
import { KooError } from '../../errors/koo-error.js';
import type { FindingsReport } from '../../findings/finding.js';
import { ruleCrashed } from '../../findings/rule-crashed.js';
import { suppressionRules } from '../../findings/suppression-rules.js';
import { lintInput } from '../../lint/lint-paths.js';
import type { DeclaredIn } from '../../lint/lint-options.js';
import { projectRules } from '../../lint/project-rules.generated.js';
import { templateRules } from '../../lint/rules.generated.js';
import { checkTemplatePaths } from '../../project/check-template-paths.js';
import { projectIfAny } from '../../project/project-if-any.js';
import type { Project } from '../../project/project.js';
import { terminalControl } from '../../platform/styled.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { type Message, textOf } from '../../i18n/message.js';
import { lintMessages } from '../../cli/command/messages.js';

/** What `--json` prints. */
type LintReport = FindingsReport & { diff?: string };
type LintFlags = Interfaces.InferredFlags<typeof TemplateLint.flags>;

export default class TemplateLint extends FindingsCommand {
  static override summary = 'Check auto-deploy templates before RFS does.';
  static override description =
    'Reads a template as a folder of .tf and .tf.json files, as one file, or as a .zip, and reports what RFS would reject and what would harm the buyer. A folder without such files is searched for templates. PATH defaults to the templates in koo.yaml, or to the current folder. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> ./template dist/template.zip --fail-on warning',
    '<%= config.bin %> <%= command.id %> --rule output/missing=off --json',
    '<%= config.bin %> <%= command.id %> --format github --format sarif=koo.sarif --format junit=koo.xml',
    '<%= config.bin %> <%= command.id %> --fix --dry-run',
    '<%= config.bin %> <%= command.id %> --update-baseline',
    'cat main.tf | <%= config.bin %> <%= command.id %> - --stdin-filename main.tf',
  ];

  // Without `ignoreStdin` oclif would take what is piped in for a path.
  static override args = {
    path: Args.string({
      description: 'Templates, or folders of templates; - for standard input.',
      ignoreStdin: true,
    }),
  };

  static override strict = false;
  static override flags = {
    ...lintFlags,
    ...reportFlags({ aliases: ['max-severity'] }),
    project: projectFlag,
    rule: Flags.string({
      description: 'Severity of a rule, or off; overrides koo.yaml; can be given several times.',
      helpValue: 'ID=SEVERITY',
      multiple: true,
      // Otherwise the paths after it would be taken for rules.
      multipleNonGreedy: true,
    }),
    'stdin-filename': Flags.string({
      description:
        'File name for standard input, ending in .tf or .tf.json; defaults to one chosen by the first character.',
      helpValue: 'NAME',
    }),
  };

  async run(): Promise<LintReport> {
    const { argv, flags } = await this.parse(TemplateLint);
    const given = argv as string[];
    checkStandardInput(given, flags);
    if (!flags.watch) return this.#check(given, flags);
    // oclif has no way to say that --json, which is its own flag, cannot be given.
    if (this.jsonEnabled()) throw watchAndJson();
    return this.#watch(given, flags);
  }

  /** Checks again whenever something changes; ends when it is stopped. */
  async #watch(given: string[], flags: LintFlags): Promise<never> {
    const { FileChanges } = await import('../../cli/terminal/file-changes.js');
    this.stopWithReader();
    const cwd = process.cwd();
    const reports = reportRequests(flags.format ?? []).flatMap(({ file }) =>
      file ? [path.resolve(cwd, file)] : [],
    );
    for (let isFirst = true; ; isFirst = false) {
      // Before the check: what changes while it runs counts.
      const { paths, project } = await this.#pathsOf(given, flags);
      const watched = [...paths.map((one) => path.resolve(cwd, one)), ...manifestOf(project, cwd)];
      const changes = new FileChanges(watched, { signal: this.signal, ignored: new Set(reports) });
      try {
        if (process.stdout.isTTY) process.stdout.write(terminalControl('\u001B[2J\u001B[3J\u001B[H'));
        else if (!isFirst) this.log();
        await this.#checkAgain(given, flags, isFirst);
        this.#note(lintMessages.watching());
        await changes.next();
      } finally {
        changes.close();
      }
    }
  }

  /** What is wrong while somebody edits is told, and the next change may put it right. */
  async #checkAgain(given: string[], flags: LintFlags, isFirst: boolean): Promise<void> {
    try {
      await this.#check(given, flags);
    } catch (error) {
      if (isFirst || this.signal.aborted || !(error instanceof KooError)) throw error;
      await this.tell(error);
    }
  }

  async #pathsOf(
    given: string[],
    flags: LintFlags,
  ): Promise<{ paths: string[]; everything: boolean; project?: Project }> {
    const project = await projectIfAny(process.cwd(), flags.project);
    const declared = (project?.templates ?? []).map((template) => template.path);
    for (const one of given) if (one !== '-') refuseNamedLinkOut(one);
    const paths = given.length > 0 ? given : declared.length > 0 ? declared : ['.'];
    return { paths, everything: given.length === 0, project };
  }

  async #check(given: string[], flags: LintFlags): Promise<LintReport> {
    const wishes = this.wishes(flags);
    const cwd = process.cwd();
    const { everything, paths, project } = await this.#pathsOf(given, flags);
    if (project && everything) await checkTemplatePaths(project);
    const rules = [...templateRules, ...(await this.rulesOfPlugins())];
    const settings = settingsOf(project, flags.rule ?? [], rules);
    const catalog =
      project?.catalog === undefined
        ? undefined
        : openCatalog(project.catalog, path.relative(cwd, project.catalog));
    const options = { catalog, cwd, rules, settings, signal: this.signal };
    const result: LintOutcome = paths.includes('-')
      ? { ...lintInput(await readStandardInput(this.signal), flags['stdin-filename'], options), notes: [] }
      : await runLint({
          ...options,
          baseline: flags.baseline,
          cache: flags.cache ? cacheFolder('lint') : undefined,
          everything,
          fix: flags.fix ? (flags['dry-run'] ? 'show' : 'write') : undefined,
          jobs: flags.jobs,
          paths,
          project: project && this.#declaredIn(project),
          timing: flags.timing,
          updateBaseline: flags['update-baseline'],
        });
    const { diff, summary } = result;
    const report = await this.report(result, {
      ...wishes,
      rules: [...rules, ...projectRules, ...suppressionRules, ruleCrashed],
      // With --json the result is printed, and with --dry-run the diff, instead of what else would go there.
      onlyFiles: this.jsonEnabled() || diff !== undefined,
    });
    if (diff) this.log(diff.trimEnd());
    for (const note of result.notes) this.#note(note);
    if (summary.timing) process.stderr.write(`${timingText(summary.timing, this.language)}\n`);
    return { ...report, ...(diff !== undefined && { diff }) };
  }

  /** Beside the result, for whoever looks on. */
  #note(message: Message): void {
    process.stderr.write(`${textOf(message, this.language)}\n`);
  }

  #declaredIn(project: Project): DeclaredIn {
    return {
      project,
      inventories: async () => {
        const { collectKnownPackages } = await import('../../asset/collect/collect-known-packages.js');
        return collectKnownPackages(project.assets, { signal: this.signal });
      },
    };
  }
}
