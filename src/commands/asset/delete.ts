import { Args } from '@oclif/core';
import { ChangeCommand, changeFlags } from '../../cli/command/change-command.js';
import { deleteAsset } from '../../publish/direct/delete-asset.js';
import type { ChangesResult } from '../../publish/direct/change-directly.js';

export default class AssetDelete extends ChangeCommand {
  static override summary = 'Delete an asset, or a draft of it, at the target.';
  static override description =
    'KooGallery deletes drafts, and assets that no product is linked to. If there are links, they are listed and nothing is changed.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> tools',
    '<%= config.bin %> <%= command.id %> app@1.1.0-draft',
  ];
  static override args = {
    asset: Args.string({
      description:
        'Its key in koo.yaml or in the receipt, or its name at the target; add @VERSION for one of its drafts.',
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
