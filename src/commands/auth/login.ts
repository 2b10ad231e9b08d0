import { Flags } from '@oclif/core';
import { askKeys } from '../../cli/prompt/ask-keys.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { UsageError } from '../../errors/koo-error.js';
import { Credentials } from '../../marketplace/credentials/credentials.js';
import { credentialsFile, profileName } from '../../marketplace/credentials/load-credentials.js';
import { maskKey } from '../../marketplace/credentials/mask-key.js';
import { writeProfile } from '../../marketplace/credentials/write-profile.js';
import { keySources } from '../../marketplace/credentials/messages.js';
import { commandMessages, resultMessages } from '../../cli/command/messages.js';

export default class AuthLogin extends KooCommand {
  static override summary = 'Save an access key pair to a profile of the credentials file.';
  static override description =
    'Asks for the keys without echoing the secret key, or reads them from standard input: two lines, or the JSON object {"accessKey", "secretKey", "securityToken"}. Keys are never arguments, because arguments remain in the shell history and in the process list. Only the owner can read the file (mode 0600).';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    'vault read -format=json koo | <%= config.bin %> <%= command.id %> --profile shop',
  ];

  // What is given as an argument by mistake must not be repeated by the framework's own error.
  static override strict = false;
  static override flags = {
    profile: Flags.string({ description: 'The profile to save to.', helpValue: 'NAME' }),
  };

  async run(): Promise<{ file: string; profile: string; accessKey: string }> {
    const profile = profileName((await this.#flags()).profile, process.env);
    const file = credentialsFile(process.env);
    const keys = await askKeys({ language: this.language, signal: this.signal });
    const { accessKey } = new Credentials(keys, keySources.input());
    await writeProfile(file, profile, keys);
    this.print(resultMessages.keysSaved({ file, key: maskKey(accessKey), profile }));
    this.print(resultMessages.checkKeys({ command: 'koo auth whoami --target china' }));
    return { accessKey: maskKey(accessKey), file, profile };
  }

  async #flags(): Promise<{ profile?: string }> {
    const parsed = await this.parse(AuthLogin).catch(() => undefined);
    if (parsed && parsed.argv.length === 0) return parsed.flags;
    throw new UsageError('KEYS_AS_ARGUMENT', commandMessages.noKeysAsArguments(), {
      hints: [commandMessages.typeKeys(), commandMessages.cleanHistory()],
    });
  }
}
