import { Args, Flags } from '@oclif/core';
import { ChangeCommand, changeFlags } from '../../cli/change-command.js';
import type { ChangesResult } from '../../publish/direct/change-directly.js';
import { linkProduct } from '../../publish/direct/link-product.js';

export default class ProductLink extends ChangeCommand {
  static override summary = 'Link a spec to a template and an asset that are at the target (关联模板).';
  static override description =
    'For once, and whatever koo.yaml declares: `koo publish` links as koo.yaml says. The product has to be listed, the ' +
    'asset version approved, and the template attached to it; what is not so is said before anything is changed.';

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
      description: 'The asset, by its key; by default what koo.yaml declares for the spec.',
      helpValue: 'KEY[@VERSION]',
    }),
    template: Flags.string({
      description: 'The template, by its key; by default in its newest version.',
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
