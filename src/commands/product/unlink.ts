import { Args } from '@oclif/core';
import { ChangeCommand, changeFlags } from '../../cli/command/change-command.js';
import type { ChangesResult } from '../../publish/direct/change-directly.js';
import { unlinkProduct } from '../../publish/direct/unlink-product.js';

export default class ProductUnlink extends ChangeCommand {
  static override summary = 'Remove the link of a spec.';
  static override description =
    'Buyers of the spec cannot deploy it until it is linked again. `koo publish` links what koo.yaml declares.';

  static override examples = ['<%= config.bin %> <%= command.id %> SKU'];
  static override args = {
    sku: Args.string({ description: 'The skuCode of the spec.', ignoreStdin: true, required: true }),
  };
  static override flags = changeFlags;

  async run(): Promise<ChangesResult> {
    const { args, flags } = await this.parse(ProductUnlink);
    return this.change(flags, (project, target, options) =>
      unlinkProduct(project, target, args.sku, options),
    );
  }
}
