import { Args, Flags } from '@oclif/core';
import { KooCommand } from '../cli/command/koo-command.js';
import { startedText } from '../cli/views/publish/present-started.js';
import { type StartedProduct, startProduct } from '../project/start-product.js';

export default class Init extends KooCommand {
  static override summary =
    'Start a product from a complete example that can be published to the local target.';
  static override description =
    'The examples: license-ecs, a License product on one ECS (a small service with its lifecycle scripts, the Terraform that deploys it, the form for the buyer); image-ecs, the same from a machine image; container-helm, a Helm chart; saas; saas-server, the same with the server that KooGallery calls. Each has a koo.yaml. Existing files in the folder are not changed. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> my-product',
    '<%= config.bin %> <%= command.id %> --starter saas my-service',
    '<%= config.bin %> <%= command.id %> saas-server',
  ];
  static override args = {
    folder: Args.string({
      default: '.',
      description: 'Destination folder; created if it does not exist.',
      ignoreStdin: true,
    }),
  };

  static override flags = {
    starter: Flags.string({
      description:
        'The example to copy: license-ecs, image-ecs, container-helm, saas or saas-server; defaults to the one that the folder is named after, or license-ecs.',
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
