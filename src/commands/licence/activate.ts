import { Args } from '@oclif/core';
import { MarketplaceCommand } from '../../cli/command/marketplace-command.js';
import { activationText } from '../../cli/views/licence/present-licence.js';
import { targetFlags } from '../../cli/flags/target-flags.js';
import { activateLicence, type Activation } from '../../marketplace/licences/activate-licence.js';

export default class LicenceActivate extends MarketplaceCommand {
  static override summary = 'Activate a licence code (激活授权码).';
  static override description =
    'A code is activated once, after the buyer has obtained it in the console. If the response is lost, koo queries the code, and sends the activation again only if the code is not active. Request test codes in 卖家中心 > 测试授权码.';

  static override examples = ['<%= config.bin %> <%= command.id %> PLXXXXXX --target china'];
  static override hiddenAliases = ['license:activate'];
  static override args = {
    code: Args.string({ description: 'The licence code.', required: true, ignoreStdin: true }),
  };
  static override flags = targetFlags;

  async run(): Promise<Activation> {
    const { args, flags } = await this.parse(LicenceActivate);
    const transport = await this.connect(flags);
    const activation = await activateLicence(transport, args.code, { signal: this.signal });
    this.log(activationText(activation, this.language));
    return activation;
  }
}
