import { Args, Flags } from '@oclif/core';
import { ChangeCommand, changeFlags } from '../../cli/command/change-command.js';
import type { ChangesResult } from '../../publish/direct/change-directly.js';
import { linkProduct } from '../../publish/direct/link-product.js';

export default class ProductLink extends ChangeCommand {
  static override summary = 'Link a spec to an existing template and asset at the target (关联模板).';
  static override description =
    'A one-time change, whatever koo.yaml declares; `koo publish` restores the links in koo.yaml. The product must be listed, the asset version approved, and the template attached to it; otherwise, koo reports what is missing and changes nothing.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> SKU --template small',
    '<%= config.bin %> <%= command.id %> SKU --template small@V2 --asset app@1.0.0 --yes',
  ];
  static override args = {
    sku: Args.string({ description: 'The skuCode of the spec.', ignoreStdin: true, required: true }),
  };
  static override flags = {
    ...changeFlags,
    asset: Flags.string({
      description: 'The key of the asset; defaults to the asset that koo.yaml declares for the spec.',
      helpValue: 'KEY[@VERSION]',
    }),
    template: Flags.string({
      description: 'The key of the template; defaults to its newest version.',
      helpValue: 'KEY[@VERSION]',
      required: true,
    }),
  };

  async run(): Promise<ChangesResult> {
    const { args, flags } = await this.parse(ProductLink);
    const { asset, template } = flags;
    return this.change(flags, (project, target, options) =>
      linkProduct(project, target, { asset, skuCode: args.sku, template }, options),
    );
  }
}
