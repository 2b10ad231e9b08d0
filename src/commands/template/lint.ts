import { Args, Flags } from '@oclif/core';
import path from 'node:path';
import { openCatalog } from '../../catalog/open-catalog.js';
import { langFlag, projectFlag } from '../../cli/flags.js';
import { KooCommand } from '../../cli/koo-command.js';
import { readStandardInput } from '../../cli/read-standard-input.js';
import { reportRequests } from '../../cli/report-requests.js';
import { writeReports } from '../../cli/write-reports.js';
import type { FindingsReport, Severity } from '../../findings/finding.js';
import { translationInto } from '../../findings/language.js';
import { FORMAT_NAMES } from '../../findings/reporters/formats.js';
import { ruleCrashed } from '../../findings/rule-crashed.js';
import type { Rule, RuleSettings } from '../../findings/rule.js';
import { reaches } from '../../findings/summarize.js';
import { checkLintSettings } from '../../lint/lint-template.js';
import { type DeclaredIn, lintInput, lintPaths } from '../../lint/lint-paths.js';
import { overrideSeverities } from '../../lint/rule-overrides.js';
import { projectRules } from '../../lint/project-rules.generated.js';
import { templateRules } from '../../lint/rules.generated.js';
import { UsageError } from '../../errors/koo-error.js';
import { findManifest } from '../../project/find-manifest.js';
import type { Project } from '../../project/project.js';
import type { Template } from '../../template/model.js';

export default class TemplateLint extends KooCommand {
  static override summary = 'Check auto-deploy templates before RFS does.';
  static override description =
    'Reads a template as a folder of .tf and .tf.json files, as one file, or as a .zip, and says what RFS would ' +
    'refuse and what would hurt the buyer. A folder without such files is searched for templates. Without a PATH ' +
    'it checks the templates that koo.yaml declares, else the current folder. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> ./template dist/template.zip --fail-on warning',
    '<%= config.bin %> <%= command.id %> --rule output/missing=off --json',
    '<%= config.bin %> <%= command.id %> --format github --format sarif=koo.sarif --format junit=koo.xml',
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
    'fail-on': Flags.string({
      aliases: ['max-severity'],
      default: 'error',
      description: 'The mildest severity of a finding that makes the command exit with 1.',
      options: ['error', 'warning', 'info'],
    }),
    format: Flags.string({
      description:
        `How to report the findings: ${FORMAT_NAMES.join(', ')}; into a file with =FILE. ` +
        'Can be given several times; text is printed unless another format is.',
      helpValue: 'FORMAT[=FILE]',
      multiple: true,
      multipleNonGreedy: true,
    }),
    lang: langFlag,
    project: projectFlag,
    rule: Flags.string({
      description: 'A severity for one rule, or off; wins over koo.yaml. Can be given several times.',
      helpValue: 'ID=SEVERITY',
      multiple: true,
      // Otherwise the paths after it would be taken for rules.
      multipleNonGreedy: true,
    }),
    'stdin-filename': Flags.string({
      description:
        'What to call standard input: a .tf or a .tf.json file. Without, its first character decides.',
      helpValue: 'NAME',
    }),
  };

  async run(): Promise<FindingsReport> {
    const { argv, flags } = await this.parse(TemplateLint);
    const requests = reportRequests(flags.format ?? []);
    const language = this.languageOf(flags.lang);
    const cwd = process.cwd();
    const project = await projectIfAny(cwd, flags.project);
    const rules = [...templateRules, ...(await this.rulesOfPlugins())];
    const settings = settingsOf(project, flags.rule ?? [], rules);
    const catalog =
      project?.catalog === undefined
        ? undefined
        : openCatalog(project.catalog, path.relative(cwd, project.catalog));
    const options = { catalog, cwd, rules, settings, signal: this.signal };
    const paths = argv.length > 0 ? (argv as string[]) : (project?.templates ?? []).map(({ path }) => path);
    if (paths.includes('-') && paths.length > 1) throw stdinAndPaths();
    const result = paths.includes('-')
      ? await lintInput(await readStandardInput(this.signal), flags['stdin-filename'], options)
      : await lintPaths(paths.length > 0 ? paths : ['.'], {
          ...options,
          project: project && this.#declaredIn(project),
        });
    if (reaches(result.findings, flags['fail-on'] as Severity)) process.exitCode = 1;
    const { sources, summary } = result;
    const translation = await translationInto(language);
    const findings = result.findings.map((finding) => translation.finding(finding));
    // With --json the result is printed instead of what else would go to standard output.
    const wanted = this.jsonEnabled() ? requests.filter(({ file }) => file !== undefined) : requests;
    await writeReports({ findings, summary }, wanted, {
      colors: this.colorsOn(process.stdout),
      cwd,
      language,
      print: (text) => this.log(text),
      rules: [...rules, ...projectRules, ruleCrashed].map((rule) => translation.rule(rule)),
      sources,
      version: this.config.version,
    });
    return { findings, summary };
  }

  #declaredIn(project: Project): DeclaredIn {
    return {
      project,
      inventories: async () => {
        const { collectKnownPackages } = await import('../../asset/collect-known-packages.js');
        return collectKnownPackages(project.assets, { signal: this.signal });
      },
    };
  }
}

function stdinAndPaths(): UsageError {
  return new UsageError('STDIN_AND_PATHS', 'Standard input (-) cannot be checked together with paths.', {
    hints: ['Check them one after the other.'],
  });
}

/** A template alone needs no koo.yaml; one that is named has to be there. */
async function projectIfAny(cwd: string, file: string | undefined): Promise<Project | undefined> {
  try {
    await findManifest(cwd, file);
  } catch (error) {
    if (file === undefined && (error as { code?: string }).code === 'NO_MANIFEST') return undefined;
    throw error;
  }

  const { loadProject } = await import('../../project/load-project.js');
  return loadProject({ cwd, file });
}

function settingsOf(
  project: Project | undefined,
  overrides: string[],
  rules: Array<Rule<Template>>,
): RuleSettings {
  const declared = project?.rules ?? {};
  const settings = overrideSeverities(declared, overrides);
  const placeOf = (rule: string): string | undefined => {
    if (!project || !Object.hasOwn(declared, rule)) return undefined;
    const { column, line } = project.manifest.positionAt(project.spanOf(['rules', rule]).start);
    return `${project.manifest.file}:${line}:${column}`;
  };

  checkLintSettings(settings, placeOf, rules);
  return settings;
}
