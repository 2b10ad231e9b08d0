import { MarketplaceCommand } from '../../cli/command/marketplace-command.js';
import { targetFlags } from '../../cli/flags/target-flags.js';
import { KooError } from '../../errors/koo-error.js';
import type { Credentials } from '../../marketplace/credentials/credentials.js';
import { loadCredentials } from '../../marketplace/credentials/load-credentials.js';
import { maskKey } from '../../marketplace/credentials/mask-key.js';
import { checkAccess, type CheckedAccess } from '../../marketplace/orders/check-access.js';
import type { TargetChoice } from '../../publish/targets/connect-target.js';
import { looksAtEmulator, namesPlace, withoutPlace } from '../../publish/targets/look-at-emulator.js';
import { resultMessages } from '../../cli/command/messages.js';

interface Whoami {
  accessKey: string;
  source: string;
  checked?: CheckedAccess;
}

export default class AuthWhoami extends MarketplaceCommand {
  static override summary = 'Show which access key koo signs with, and whether KooGallery accepts it.';
  static override description =
    "Without a target, shows only where the key comes from; if there is none and an emulator is running on this machine, uses the emulator. With a target (--target, --url), makes a harmless signed call: it queries one of KooGallery's sample orders.";

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --target china --profile shop',
  ];
  static override flags = targetFlags;

  async run(): Promise<Whoami> {
    const { flags } = await this.parse(AuthWhoami);
    if (namesPlace(flags)) return this.#check(flags);
    let credentials: Credentials;
    try {
      const { profile } = flags;
      credentials = await loadCredentials({ environment: process.env, profile, signal: this.signal });
    } catch (error) {
      if (!(error instanceof KooError) || error.code !== 'NO_CREDENTIALS') throw error;
      if (await looksAtEmulator(flags, process.cwd())) return this.#check({ ...flags, target: 'local' });
      throw withoutPlace(error);
    }

    const { accessKey, source } = credentials;
    this.print(resultMessages.keysFrom({ key: maskKey(accessKey), source }));
    this.print(resultMessages.notChecked());
    return { accessKey: maskKey(accessKey), source: String(source) };
  }

  async #check(choice: TargetChoice): Promise<Whoami> {
    const transport = await this.connect(choice);
    const { accessKey, source } = transport.credentials;
    this.print(resultMessages.keysFrom({ key: maskKey(accessKey), source }));
    const checked = await checkAccess(transport, { signal: this.signal });
    this.print(resultMessages.keysAccepted({ host: checked.host }));
    return { accessKey: maskKey(accessKey), checked, source: String(source) };
  }
}
