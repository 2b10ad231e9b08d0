import { MarketplaceCommand } from '../../cli/marketplace-command.js';
import { targetFlags } from '../../cli/target-flags.js';
import { loadCredentials } from '../../marketplace/credentials/load-credentials.js';
import { maskKey } from '../../marketplace/credentials/mask-key.js';
import { checkAccess, type CheckedAccess } from '../../marketplace/orders/check-access.js';

export default class AuthWhoami extends MarketplaceCommand {
  static override summary = 'Show which access key koo signs with, and whether KooGallery takes it.';
  static override description =
    'Without a target it only says where the key comes from. With one (--site, --url, --target) it makes a harmless ' +
    "signed call: it queries one of KooGallery's own sample orders.";

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --site china --profile shop',
  ];
  static override flags = targetFlags;

  async run(): Promise<{ accessKey: string; source: string; checked?: CheckedAccess }> {
    const { flags } = await this.parse(AuthWhoami);
    const { profile, site, target, url } = flags;
    if (site ?? target ?? url) {
      const transport = await this.connect(flags);
      const { accessKey, source } = transport.credentials;
      this.log(`${maskKey(accessKey)} from ${source}`);
      const checked = await checkAccess(transport, { signal: this.signal });
      this.log(`${checked.host} takes it.`);
      return { accessKey: maskKey(accessKey), checked, source };
    }

    const { accessKey, source } = await loadCredentials({
      environment: process.env,
      profile,
      signal: this.signal,
    });
    this.log(`${maskKey(accessKey)} from ${source}`);
    this.log('Not checked: name a target, for example --site china.');
    return { accessKey: maskKey(accessKey), source };
  }
}
