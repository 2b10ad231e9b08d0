import { Args, Flags } from '@oclif/core';
import { MarketplaceCommand } from '../../cli/command/marketplace-command.js';
import { licenceText } from '../../cli/views/licence/present-licence.js';
import { targetFlags } from '../../cli/flags/target-flags.js';
import type { LicenceInfo } from '../../marketplace/licences/licence-interface.js';
import { queryLicence } from '../../marketplace/licences/query-licence.js';

export default class LicenceHeartbeat extends MarketplaceCommand {
  static override summary = 'Query the state of a licence code (查询授权码, formerly 授权码心跳检测).';
  static override description =
    'Exits with 1 when the code is EXPIRED or RELEASED. This is the older of two interfaces, of which KooGallery requires one; the request body of the newer one is not published.';

  static override examples = ['<%= config.bin %> <%= command.id %> PLXXXXXX --target china'];
  static override hiddenAliases = ['license:heartbeat'];
  static override args = {
    code: Args.string({ description: 'The licence code.', required: true, ignoreStdin: true }),
  };
  static override flags = {
    ...targetFlags,
    account: Flags.string({
      description: 'The user of the software; retired by KooGallery in favour of `koo licence usage`.',
      helpValue: 'ID',
    }),
    ip: Flags.string({
      dependsOn: ['account'],
      description: "The user's IP address.",
      helpValue: 'ADDRESS',
    }),
  };

  async run(): Promise<{ license: string; info: LicenceInfo }> {
    const { args, flags } = await this.parse(LicenceHeartbeat);
    const { account, ip } = flags;
    const transport = await this.connect(flags);
    const query = { license: args.code, user: account === undefined ? undefined : { account, ip } };
    const info = await queryLicence(transport, query, { signal: this.signal });
    this.log(licenceText(args.code, info, this.language));
    process.exitCode = info.status === 'EXPIRED' || info.status === 'RELEASED' ? 1 : 0;
    return { info, license: args.code };
  }
}
