import { Flags } from '@oclif/core';
import { OAuthCommand, oauthFlags, tokensFlag } from '../../cli/oauth-command.js';
import { OAUTH_WORDS } from '../../cli/oauth-words.js';
import { openBrowser } from '../../cli/open-browser.js';
import { maskTokens, tokensText, userText } from '../../cli/present-oauth.js';
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
  static override summary = 'Log in as a user of a buyer would, with a browser, and show who that is.';
  static override description =
    'Opens the login of the domain, waits on a port of this machine for the browser to come back, gets tokens for its code, ' +
    'and asks who logged in. Tokens are kept only in the file that you name, and are shown masked, as is the user, unless ' +
    'you ask for them. The application has to have the address registered that koo listens at. Secrets are never ' +
    'arguments: see docs/oauth.md.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --target local',
    '<%= config.bin %> <%= command.id %> --profile buyer --redirect-uri http://127.0.0.1:8400/callback --tokens tokens.json',
  ];
  static override flags = {
    ...oauthFlags,
    'app-id': Flags.string({
      description:
        'Log in by the unified login page, to the application of this id. That page knows no state to check.',
      helpValue: 'ID',
    }),
    'no-browser': Flags.boolean({ description: 'Only print the address.' }),
    'redirect-uri': Flags.string({
      default: 'http://127.0.0.1:0/callback',
      description: 'Where to wait for the browser; port 0 is any that is free.',
      helpValue: 'URL',
    }),
    'show-tokens': Flags.boolean({ description: 'Show the tokens whole.' }),
    'show-user': Flags.boolean({ description: "Show the user's names, phone number and e-mail address." }),
    tenant: Flags.string({
      description: 'Take a login of this tenant only.',
      dependsOn: ['app-id'],
      helpValue: 'ID',
    }),
    tokens: tokensFlag,
    wait: Flags.integer({
      default: 300,
      description: 'How long somebody may take to log in.',
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
      patience: flags.wait * 1000,
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
    process.stderr.write(`${OAUTH_WORDS[this.language].logInAt}\n${url.href}\n`);
    if (!isPrintedOnly) void openBrowser(url, process.env).catch(() => {});
  }
}
