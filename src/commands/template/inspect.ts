import { Args } from '@oclif/core';
import { projectFlag } from '../../cli/flags/flags.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { inspectionText } from '../../cli/views/template/present-inspection.js';
import { readTemplateArgument } from '../../cli/flags/read-template-argument.js';
import type { Inspection } from '../../lint/inspect/inspection.js';
import { inspectTemplate } from '../../lint/inspect/inspect-template.js';

export default class TemplateInspect extends KooCommand {
  static override summary = 'Show the contents of a template, and the inputs of the buyer.';
  static override description =
    'Lists variables, resources, data sources, modules, outputs, providers, the application assets that it deploys, and the resources whose price RFS estimates. Counts assume the default values of variables. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> dist/template.zip --json',
  ];

  static override args = {
    path: Args.string({
      description: 'A folder, a .tf or .tf.json file, or a .zip; defaults to the templates in koo.yaml.',
      ignoreStdin: true,
    }),
  };

  static override flags = { project: projectFlag };

  async run(): Promise<Inspection> {
    const { args, flags } = await this.parse(TemplateInspect);
    const call = { cwd: process.cwd(), project: flags.project, signal: this.signal };
    const inspection = inspectTemplate(await readTemplateArgument(args.path, call));
    this.log(inspectionText(inspection, this.language));
    return inspection;
  }
}
