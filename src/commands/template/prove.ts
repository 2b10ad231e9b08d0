import { Args, Flags } from '@oclif/core';
import { askProving, refuseUnlessAsked } from '../../cli/prompt/ask-proving.js';
import { assetIds } from '../../cli/flags/asset-ids.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { projectIfAny } from '../../project/project-if-any.js';
import { onceEach } from '../../cli/command/once-each.js';
import { provingText } from '../../cli/views/publish/present-proving.js';
import { provingSettings } from '../../cli/flags/proving-settings.js';
import { publishProgress } from '../../cli/views/publish/publish-progress.js';
import { RfsCommand } from '../../cli/command/rfs-command.js';
import { rfsFlags, rfsTemplateFlags, variableFlags } from '../../cli/flags/rfs-flags.js';
import { templatesToPack } from '../../cli/flags/templates-to-pack.js';
import { templateRules } from '../../lint/rules.generated.js';
import { isRefused, type Proving } from '../../publish/proving/proof.js';
import { emptyProving, proveTemplates } from '../../publish/proving/prove-templates.js';
import { templatesToProve } from '../../publish/proving/templates-to-prove.js';
import { templatesFolder } from '../../publish/template-package.js';
import { publishMessages } from '../../publish/messages.js';

export default class TemplateProve extends RfsCommand {
  static override summary = 'Validate templates against RFS and report disagreements.';
  static override description =
    'Packs the templates in koo.yaml as they would be published, and has RFS parse and store them (nothing twice). With --price or --plan, also creates an execution plan in an empty stack, which is deleted afterwards. Reports what RFS rejects and koo accepts (exit code 1), what koo reports as an error and RFS accepts, and variables that they read differently. `koo publish` does this first if the target in koo.yaml has `rfs`.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --target china',
    '<%= config.bin %> <%= command.id %> small --target china --price --plan --var-file proving.tfvars --yes',
    '<%= config.bin %> <%= command.id %> --json',
  ];

  static override args = {
    template: Args.string({
      description:
        'A template, by its key in koo.yaml or by its path; defaults to all templates in koo.yaml.',
      ignoreStdin: true,
    }),
  };

  static override flags = {
    ...rfsFlags,
    'asset-id': rfsTemplateFlags['asset-id'],
    plan: Flags.boolean({
      allowNo: true,
      description:
        'Show the execution plan of each template; defaults to the setting of the target in koo.yaml.',
    }),
    price: Flags.boolean({
      allowNo: true,
      description: 'Estimate the price of each template; defaults to the setting of the target in koo.yaml.',
    }),
    'template-uri': Flags.string({
      description:
        'OBS address of the zip of a template; required for several files or more than 51,200 characters.',
      helpValue: 'KEY=URL',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'var-file': variableFlags['var-file'],
    yes: Flags.boolean({ char: 'y', description: 'Create stacks without confirmation.' }),
  };

  async run(): Promise<Proving> {
    const { args, flags } = await this.parse(TemplateProve);
    const cwd = process.cwd();
    const project = await projectIfAny(cwd, flags.project);
    const { language, signal } = this;
    const settings = provingSettings(project, flags);
    if (settings.asks) refuseUnlessAsked();
    const wanted = templatesToPack(args.template, project, cwd);
    const connection = await this.connect({ ...flags, url: settings.url });
    const asked = await templatesToProve(wanted, {
      cwd,
      howToGiveUri: (name) => publishMessages.giveUriOf({ name }),
      ids: assetIds(flags['asset-id'] ?? []),
      project,
      rules: [...templateRules, ...(await this.rulesOfPlugins())],
      signal,
      target: flags.target,
      templateUris: settings.templateUris,
    });
    if (settings.asks)
      await askProving({ templates: wanted.map(({ name }) => name) }, connection.place, { language, signal });
    const ground = { connection, environment: process.env };
    const proving = emptyProving(ground);
    const progress = publishProgress(process.stderr, language);
    try {
      await proveTemplates(asked, proving, {
        cwd,
        emit: progress.listener(),
        filesOnly: '--var-file FILE',
        ground,
        onStopping: (stack) => this.tellStopping(stack, progress),
        onWarning: onceEach((message) => {
          progress.clear();
          this.warning(message);
        }),
        outFolder: templatesFolder(project?.root ?? cwd),
        plan: settings.plan,
        price: settings.price,
        project,
        signal,
        varFiles: settings.varFiles,
      });
    } catch (error) {
      progress.clear();
      // What was said of others is worth something all the same.
      if (proving.templates.length > 0 && !this.jsonEnabled())
        this.logToStderr(provingText(proving, language));
      throw error;
    }

    progress.clear();

    this.log(provingText(proving, language));
    if (isRefused(proving)) process.exitCode = exitCodeOf('check');
    else if (proving.templates.some(({ leftovers }) => leftovers.length > 0))
      process.exitCode = exitCodeOf('environment');
    return proving;
  }
}
