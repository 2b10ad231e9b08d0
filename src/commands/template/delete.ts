import { Args } from '@oclif/core';
import { ChangeCommand, changeFlags } from '../../cli/command/change-command.js';
import { deleteTemplate } from '../../publish/direct/delete-template.js';
import type { ChangesResult } from '../../publish/direct/change-directly.js';

export default class TemplateDelete extends ChangeCommand {
  static override summary = 'Delete a registered template, or a version of it, at the target.';
  static override description =
    'Deletes only what no spec or asset uses; otherwise, the uses are listed and nothing is changed. Deleting the last version also deletes the template.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> small',
    '<%= config.bin %> <%= command.id %> small@V1',
  ];
  static override args = {
    template: Args.string({
      description:
        'Its key in koo.yaml or in the receipt, or its name at the target; add @VERSION for one version.',
      ignoreStdin: true,
      required: true,
    }),
  };
  static override flags = changeFlags;

  async run(): Promise<ChangesResult> {
    const { args, flags } = await this.parse(TemplateDelete);
    return this.change(flags, (project, target, options) =>
      deleteTemplate(project, target, args.template, options),
    );
  }
}
