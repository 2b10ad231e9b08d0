import { Args } from '@oclif/core';
import { ChangeCommand, changeFlags } from '../../cli/change-command.js';
import { deleteAsset } from '../../publish/direct/delete-asset.js';
import type { ChangesResult } from '../../publish/direct/change-directly.js';

export default class AssetDelete extends ChangeCommand {
  static override summary = 'Delete an asset at the target, or a draft of it.';
  static override description =
    'KooGallery deletes an asset that no product is linked to, and drafts. What is linked is said, and nothing is changed.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> tools',
    '<%= config.bin %> <%= command.id %> app@1.1.0-draft',
  ];
  static override args = {
    asset: Args.string({
      description:
        'Its key in koo.yaml or in the receipt, or its name at the target; with @VERSION one draft of it.',
      ignoreStdin: true,
      required: true,
    }),
  };
  static override flags = changeFlags;

  async run(): Promise<ChangesResult> {
    const { args, flags } = await this.parse(AssetDelete);
    return this.change(flags, (project, target, options) =>
      deleteAsset(project, target, args.asset, options),
    );
  }
}
