import { Args, Flags } from '@oclif/core';
import { askProving, refuseUnlessAsked } from '../../cli/ask-proving.js';
import { assetIds } from '../../cli/asset-ids.js';
import { exitCodeOf } from '../../cli/exit-codes.js';
import { projectIfAny } from '../../project/project-if-any.js';
import { onceEach } from '../../cli/once-each.js';
import { provingText } from '../../cli/present-proving.js';
import { provingSettings } from '../../cli/proving-settings.js';
import { publishProgress } from '../../cli/publish-progress.js';
import { RfsCommand } from '../../cli/rfs-command.js';
import { rfsFlags, rfsTemplateFlags, variableFlags } from '../../cli/rfs-flags.js';
import { templatesToPack } from '../../cli/templates-to-pack.js';
import { toldProving } from '../../cli/told-proving.js';
import { templateRules } from '../../lint/rules.generated.js';
import { isRefused, type Proving } from '../../publish/proving/proof.js';
import { emptyProving, proveTemplates } from '../../publish/proving/prove-templates.js';
import { templatesToProve } from '../../publish/proving/templates-to-prove.js';
import { templatesFolder } from '../../publish/template-package.js';
import { publishMessages } from '../../publish/messages.js';

export default class TemplateProve extends RfsCommand {
  static override summary = 'Have RFS read and keep templates, and show where RFS and koo are of two minds.';
  static override description =
    'Packs every template of koo.yaml as it would be published, has RFS read it and keep it (nothing twice), and with ' +
    '--price or --plan make an execution plan in an empty stack, which is deleted again. Shows what RFS refuses and koo ' +
    'lets through (then the exit code is 1), what koo calls an error and RFS takes, and variables that they read ' +
    'differently. `koo publish` does the same first where a target in koo.yaml has `rfs`.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --target china',
    '<%= config.bin %> <%= command.id %> small --target china --price --plan --var-file proving.tfvars --yes',
    '<%= config.bin %> <%= command.id %> --json',
  ];

  static override args = {
    template: Args.string({
      description: 'A template, by its key in koo.yaml or by its path; by default all of koo.yaml.',
      ignoreStdin: true,
    }),
  };

  static override flags = {
    ...rfsFlags,
    'asset-id': rfsTemplateFlags['asset-id'],
    plan: Flags.boolean({
      allowNo: true,
      description: 'Show what each would build; by default as koo.yaml says for the target.',
    }),
    price: Flags.boolean({
      allowNo: true,
      description: 'Estimate what each costs; by default as koo.yaml says for the target.',
    }),
    'template-uri': Flags.string({
      description:
        'Where the zip of a template lies in OBS; needed where it is more than one file, or over 51,200 characters.',
      helpValue: 'KEY=URL',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'var-file': variableFlags['var-file'],
    yes: Flags.boolean({ char: 'y', description: 'Do not ask before stacks are made.' }),
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
        this.logToStderr(provingText(await toldProving(language, proving), language));
      throw error;
    }

    progress.clear();

    this.log(provingText(await toldProving(language, proving), language));
    if (isRefused(proving)) process.exitCode = exitCodeOf('check');
    else if (proving.templates.some(({ leftovers }) => leftovers.length > 0))
      process.exitCode = exitCodeOf('environment');
    return proving;
  }
}
