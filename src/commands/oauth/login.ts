import { Flags } from '@oclif/core';
import { OAuthCommand, oauthFlags, tokensFlag } from '../../cli/command/oauth-command.js';
import { oauthMessages } from '../../cli/views/oauth/messages.js';
import { textOf } from '../../i18n/message.js';
import { openBrowser } from '../../cli/terminal/open-browser.js';
import { maskTokens, tokensText, userText } from '../../cli/views/oauth/present-oauth.js';
import { logIn } from '../../marketplace/oauth/log-in.js';
import type { OAuthTokens } from '../../marketplace/oauth/oauth-tokens.js';
import { checkTokensFile, writeTokens } from '../../marketplace/oauth/token-file.js';
import { getUserInfo, maskUser, type UserInfo } from '../../marketplace/oauth/user-info.js';

interface LoginResult {
  user: UserInfo;
  tokens: OAuthTokens;
  tenant?: string;
  file?: string;
}

export default class OauthLogin extends OAuthCommand {
  static override summary = "Log in through a browser as a buyer's user, and show the user.";
  static override description =
    'Opens the login page of the domain, waits on a local port for the redirect, exchanges the code for tokens, and queries the user. Tokens are saved only to the file that you name; tokens and user data are masked unless you request them. The address that koo listens on must be registered for the application. Secrets are never arguments: see docs/oauth.md.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --target local',
    '<%= config.bin %> <%= command.id %> --profile buyer --redirect-uri http://127.0.0.1:8400/callback --tokens tokens.json',
  ];
  static override flags = {
    ...oauthFlags,
    'app-id': Flags.string({
      description:
        'Log in to the application with this ID through the unified login page, which does not support a state check.',
      helpValue: 'ID',
    }),
    'no-browser': Flags.boolean({ description: 'Only print the address.' }),
    'redirect-uri': Flags.string({
      default: 'http://127.0.0.1:0/callback',
      description: 'The address to wait on for the browser; port 0 selects a free one.',
      helpValue: 'URL',
    }),
    'show-tokens': Flags.boolean({ description: 'Show the tokens unmasked.' }),
    'show-user': Flags.boolean({ description: "Show the user's names, phone number and e-mail address." }),
    tenant: Flags.string({
      description: 'Accept only a login of this tenant.',
      dependsOn: ['app-id'],
      helpValue: 'ID',
    }),
    tokens: tokensFlag,
    wait: Flags.integer({
      default: 300,
      description: 'Seconds to wait for the login.',
      helpValue: 'SECONDS',
      max: 3600,
      min: 1,
    }),
  };

  async run(): Promise<LoginResult> {
    const { flags } = await this.parse(OauthLogin);
    const transport = await this.connect(flags);
    if (flags.tokens !== undefined) await checkTokensFile(flags.tokens);
    const { tenant, tokens } = await logIn(transport, {
      address: flags['redirect-uri'],
      appId: flags['app-id'],
      onWarning: (message) => this.warning(message),
      timeoutMs: flags.wait * 1000,
      show: (url) => this.#show(url, flags['no-browser']),
      signal: this.signal,
      tenant: flags.tenant,
    });
    const given = new Date();
    if (flags.tokens !== undefined) await writeTokens(flags.tokens, transport.credentials, tokens, given);
    this.showsSecrets = flags['show-tokens'];
    const shown = flags['show-tokens'] ? tokens : maskTokens(tokens);
    this.log(tokensText(shown, given, { file: flags.tokens, language: this.language }));
    const found = await getUserInfo(transport, tokens.access_token, { signal: this.signal });
    const user = flags['show-user'] ? found : maskUser(found);
    this.log(userText(user));
    return { file: flags.tokens, tenant, tokens: shown, user };
  }

  /** On standard error, since a script reads standard output. */
  #show(url: URL, isPrintedOnly: boolean): void {
    process.stderr.write(`${textOf(oauthMessages.logInAt(), this.language)}\n${url.href}\n`);
    if (!isPrintedOnly) void openBrowser(url, process.env).catch(() => {});
  }
}
