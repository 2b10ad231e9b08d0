import { Flags } from '@oclif/core';
import { KooCommand } from '../../cli/command/koo-command.js';
import {
  credentialsFile,
  keysInEnvironment,
  profileName,
} from '../../marketplace/credentials/load-credentials.js';
import { removeProfile } from '../../marketplace/credentials/write-profile.js';
import { commandMessages, resultMessages } from '../../cli/command/messages.js';

export default class AuthLogout extends KooCommand {
  static override summary = 'Remove a profile from the credentials file.';
  static override description =
    'The access key itself remains valid; delete it in the console (我的凭证 > 管理访问密钥). Keys in the environment are not changed.';

  static override examples = ['<%= config.bin %> <%= command.id %> --profile shop'];
  static override flags = {
    profile: Flags.string({ description: 'The profile to remove.', helpValue: 'NAME' }),
  };

  async run(): Promise<{ file: string; profile: string; removed: boolean }> {
    const { flags } = await this.parse(AuthLogout);
    const file = credentialsFile(process.env);
    const profile = profileName(flags.profile, process.env);
    const removed = await removeProfile(file, profile);
    this.print(resultMessages[removed ? 'profileRemoved' : 'noProfile']({ file, profile }));
    const variable = keysInEnvironment(process.env);
    if (variable) this.warning(commandMessages.stillSet({ variable }));
    return { file, profile, removed };
  }
}
