import { Args, Flags, type Interfaces } from '@oclif/core';
import path from 'node:path';
import { openCatalog } from '../../catalog/open-catalog.js';
import { cacheFolder } from '../../cli/command/cache-folder.js';
import { FindingsCommand } from '../../cli/command/findings-command.js';
import { refuseArguments, workspaceChoice, workspaceFlags } from '../../cli/flags/workspace-flags.js';
import { workspaceViewMessages } from '../../cli/views/workspace/messages.js';
import type { ManyResult } from '../../cli/views/workspace/present-many.js';
import type { WorkspaceChoice } from '../../project/workspace/load-workspace.js';
import { lintFlags } from '../../cli/flags/lint-flags.js';
import {
  checkStandardInput,
  manifestOf,
  settingsOf,
  watchAndJson,
  watchAndSeveral,
} from '../../cli/flags/lint-inputs.js';
import { runLint, type LintOutcome } from '../../cli/views/lint/run-lint.js';
import { timingText } from '../../cli/views/lint/present-timing.js';
import { readStandardInput } from '../../cli/flags/read-standard-input.js';
import { reportFlags } from '../../cli/flags/report-flags.js';
import { reportRequests } from '../../cli/command/report-requests.js';
import { KooError } from '../../errors/koo-error.js';
import type { FindingsReport, FindingsSummary } from '../../findings/finding.js';
import { mergeReports } from '../../findings/merge-reports.js';
import { FORMAT_NAMES } from '../../findings/reporters/formats.js';
import { ruleCrashed } from '../../findings/rule-crashed.js';
import type { Rule } from '../../findings/rule.js';
import { suppressionRules } from '../../findings/suppression-rules.js';
import { lintInput } from '../../lint/lint-paths.js';
import type { DeclaredIn } from '../../lint/lint-options.js';
import { projectRules } from '../../lint/project-rules.generated.js';
import { templateRules } from '../../lint/rules.generated.js';
import { checkTemplatePaths } from '../../project/check-template-paths.js';
import { projectIfAny } from '../../project/project-if-any.js';
import type { Project } from '../../project/project.js';
import type { Template } from '../../template/model.js';
import { terminalControl } from '../../platform/styled.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { type Message, textOf } from '../../i18n/message.js';
import { lintMessages } from '../../cli/command/messages.js';

/** What `--json` prints. */
type LintReport = FindingsReport & { diff?: string };
type LintFlags = Interfaces.InferredFlags<typeof TemplateLint.flags>;

interface LintOne {
  everything: boolean;
  flags: LintFlags;
  paths: readonly string[];
  project: Project | undefined;
  rules: Array<Rule<Template>>;
}

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
    '<%= config.bin %> <%= command.id %> --all products',
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
    ...workspaceFlags,
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

  async run(): Promise<LintReport | ManyResult<LintReport>> {
    const { argv, flags } = await this.parse(TemplateLint);
    const given = argv as string[];
    const choice = workspaceChoice(flags);
    if (choice) {
      refuseArguments(given);
      if (flags.watch) throw watchAndSeveral();
      return this.#several(choice, flags);
    }

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
    const reports = reportRequests(flags.format ?? [], FORMAT_NAMES).flatMap(({ file }) =>
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
    const project = await projectIfAny(process.cwd(), flags.project?.[0]);
    const declared = (project?.templates ?? []).map((template) => template.path);
    for (const one of given) if (one !== '-') refuseNamedLinkOut(one);
    const paths = given.length > 0 ? given : declared.length > 0 ? declared : ['.'];
    return { paths, everything: given.length === 0, project };
  }

  async #check(given: string[], flags: LintFlags): Promise<LintReport> {
    const wishes = this.wishes(flags);
    const { everything, paths, project } = await this.#pathsOf(given, flags);
    if (project && everything) await checkTemplatePaths(project);
    const rules = [...templateRules, ...(await this.rulesOfPlugins())];
    const result = await this.#lint({ everything, flags, paths, project, rules });
    const { diff } = result;
    const report = await this.report(result, this.#reportOptions(wishes, rules, diff !== undefined));
    if (diff) this.log(diff.trimEnd());
    this.#tellNotes(result.notes);
    this.#tellTiming(result.summary);
    return { ...report, ...(diff !== undefined && { diff }) };
  }

  /** The declared templates of several products, each by the settings of its own koo.yaml. */
  async #several(choice: WorkspaceChoice, flags: LintFlags): Promise<ManyResult<LintReport>> {
    const wishes = this.wishes(flags);
    const rules = [...templateRules, ...(await this.rulesOfPlugins())];
    const runs = await this.eachProduct(choice, async (project) => {
      await checkTemplatePaths(project);
      const paths = project.templates.map((template) => template.path);
      return this.#lint({ everything: true, flags, paths, project, rules });
    });
    const results = runs.flatMap((run) => ('result' in run ? [run] : []));
    const hasDiff = results.some(({ result }) => result.diff !== undefined);
    if (!this.jsonEnabled())
      for (const { result } of results) if (result.diff) this.log(result.diff.trimEnd());
    for (const { folder, result } of results) this.#tellNotes(result.notes, folder);
    this.#tellTiming(mergeReports(results.map(({ result }) => result)).summary);
    return this.reportMany(runs, this.#reportOptions(wishes, rules, hasDiff), ({ diff }) =>
      diff === undefined ? {} : { diff },
    );
  }

  #reportOptions<Wishes>(wishes: Wishes, rules: ReadonlyArray<Rule<Template>>, hasDiff: boolean) {
    return {
      ...wishes,
      rules: [...rules, ...projectRules, ...suppressionRules, ruleCrashed],
      // With --json the result is printed, and with --dry-run the diff, instead of what else would go there.
      onlyFiles: this.jsonEnabled() || hasDiff,
    };
  }

  async #lint({ everything, flags, paths, project, rules }: LintOne): Promise<LintOutcome> {
    const cwd = process.cwd();
    const settings = settingsOf(project, flags.rule ?? [], rules);
    const catalog =
      project?.catalog === undefined
        ? undefined
        : openCatalog(project.catalog, path.relative(cwd, project.catalog));
    const options = { catalog, cwd, rules, settings, signal: this.signal };
    return paths.includes('-')
      ? { ...lintInput(await readStandardInput(this.signal), flags['stdin-filename'], options), notes: [] }
      : runLint({
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
  }

  /** @param folder Where there are several products. */
  #tellNotes(notes: readonly Message[], folder?: string): void {
    for (const note of notes)
      this.#note(folder === undefined ? note : workspaceViewMessages.line({ folder, text: note }));
  }

  #tellTiming({ timing }: FindingsSummary): void {
    if (timing) process.stderr.write(`${timingText(timing, this.language)}\n`);
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
