import { Args, Flags } from '@oclif/core';
import { KooCommand } from '../cli/koo-command.js';
import { startedText } from '../cli/present-started.js';
import { type StartedProduct, startProduct } from '../project/start-product.js';

export default class Init extends KooCommand {
  static override summary =
    'Start a product: copy a whole example, ready to be published to the local target.';
  static override description =
    'The example is a License product on one ECS: a small service with its lifecycle scripts, the Terraform that deploys ' +
    'it, the form for the buyer, and koo.yaml. Files that lie in the folder already are left alone. Works offline.';

  static override examples = ['<%= config.bin %> <%= command.id %> my-product'];
  static override args = {
    folder: Args.string({
      default: '.',
      description: 'Where to; it is made where it is missing.',
      ignoreStdin: true,
    }),
  };

  static override flags = {
    starter: Flags.string({
      default: 'license-ecs',
      description: 'Which example; license-ecs is the only one so far.',
      helpValue: 'NAME',
    }),
  };

  async run(): Promise<StartedProduct> {
    const { args, flags } = await this.parse(Init);
    const started = await startProduct(args.folder, { signal: this.signal, starter: flags.starter });
    this.log(startedText(started, process.cwd(), this.language));
    return started;
  }
}
