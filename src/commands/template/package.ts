import { Args, Flags } from '@oclif/core';
import path from 'node:path';
import { projectFlag } from '../../cli/flags/flags.js';
import { assetIds } from '../../cli/flags/asset-ids.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { projectIfAny } from '../../project/project-if-any.js';
import { templatePackageText } from '../../cli/views/template/present-template-package.js';
import { templatesToPack } from '../../cli/flags/templates-to-pack.js';
import type { Finding } from '../../findings/finding.js';
import { translationInto } from '../../findings/translation.js';
import { formatText } from '../../findings/reporters/text.js';
import { templateRuleFix } from '../../lint/lint-template.js';
import { templateRules } from '../../lint/rules.generated.js';
import { knownAssets } from '../../publish/known-assets.js';
import { type PackagedTemplate, packageTemplates } from '../../publish/package-templates.js';
import { templatesFolder } from '../../publish/template-package.js';

export default class TemplatePackage extends KooCommand {
  static override summary = 'Check and pack a template for RFS, reproducibly.';
  static override description =
    'Creates the zip of a template: the files that RFS loads, the local modules that are called, the form extension, and the files that functions name. Values of `set` in koo.yaml become defaults in the zip; your files are not changed. What RFS would reject is reported before the zip is written.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --asset-id app=<ASSET_ID>',
    '<%= config.bin %> <%= command.id %> single --target china --out dist',
    '<%= config.bin %> <%= command.id %> ./template --no-lint',
  ];

  static override args = {
    template: Args.string({
      description:
        'A template, by its key in koo.yaml or by its path; defaults to all templates in koo.yaml.',
      ignoreStdin: true,
    }),
  };

  static override flags = {
    'asset-id': Flags.string({
      description: 'The ID of an asset, for ${asset.KEY.id}; can be given several times.',
      helpValue: 'KEY=ID',
      multiple: true,
      multipleNonGreedy: true,
    }),
    lint: Flags.boolean({
      allowNo: true,
      default: true,
      description: 'Check the template first, and stop on errors.',
    }),
    out: Flags.directory({
      char: 'o',
      description: 'Output folder; defaults to .koo/packages/templates next to koo.yaml.',
      helpValue: 'DIR',
    }),
    project: projectFlag,
    set: Flags.boolean({
      allowNo: true,
      default: true,
      description: 'Write the values of `set` as defaults.',
    }),
    target: Flags.string({
      description: 'The target whose asset IDs are used, from koo.yaml or else from its receipt.',
      helpValue: 'NAME',
    }),
  };

  async run(): Promise<{ templates: PackagedTemplate[]; findings: Finding[] }> {
    const { args, flags } = await this.parse(TemplatePackage);
    const { language } = this;
    const cwd = process.cwd();
    const project = await projectIfAny(cwd, flags.project);
    const wanted = templatesToPack(args.template, project, cwd);
    const declared = wanted.flatMap(({ declaration }) => declaration ?? []);
    const ids = { ids: assetIds(flags['asset-id'] ?? []), target: flags.target };
    const { findings, sources, templates } = await packageTemplates(
      wanted,
      path.resolve(cwd, flags.out ?? templatesFolder(project?.root ?? cwd)),
      {
        assets: project && flags.set ? await knownAssets(project, declared, ids) : undefined,
        cwd,
        lint: flags.lint,
        project,
        rules: [...templateRules, ...(await this.rulesOfPlugins())],
        signal: this.signal,
      },
    );
    const translation = translationInto(language);
    const told = findings.map((finding) => translation.finding(finding));
    const hintOf = (id: string) => translation.rule({ id, fix: templateRuleFix(id) }).fix;
    const colors = this.colorsOn(process.stderr);
    if (told.length > 0) this.logToStderr(formatText(told, { colors, hintOf, language, sources }));
    for (const packed of templates) this.log(templatePackageText(packed, language));
    return { findings: told, templates };
  }
}
