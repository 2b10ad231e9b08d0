import { Flags } from '@oclif/core';
import { askSecret } from '../../cli/prompt/ask-secret.js';
import { OAuthCommand, oauthFlags, tokensFlag } from '../../cli/command/oauth-command.js';
import { maskTokens, tokensText } from '../../cli/views/oauth/present-oauth.js';
import { exchangeCode } from '../../marketplace/oauth/exchange-code.js';
import type { OAuthTokens } from '../../marketplace/oauth/oauth-tokens.js';
import { checkTokensFile, writeTokens } from '../../marketplace/oauth/token-file.js';

export default class OauthToken extends OAuthCommand {
  static override summary = 'Exchange an authorization code for tokens (OAuth获取AccessToken).';
  static override description =
    'For a code that was sent to your own address, which koo cannot listen on. Asks for the code without echoing it, or reads it from standard input. A code can be used once.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --profile buyer --redirect-uri https://shop.example.com/callback --tokens tokens.json',
  ];
  static override flags = {
    ...oauthFlags,
    'redirect-uri': Flags.string({
      description: 'The redirect address that the login was started with, if any.',
      helpValue: 'URL',
    }),
    'show-tokens': Flags.boolean({ description: 'Show the tokens unmasked.' }),
    tokens: tokensFlag,
  };

  async run(): Promise<{ tokens: OAuthTokens; file?: string }> {
    const { flags } = await this.parse(OauthToken);
    const transport = await this.connect(flags);
    if (flags.tokens !== undefined) await checkTokensFile(flags.tokens);
    transport.credentials.proof();
    const { language, signal } = this;
    const code = await askSecret('authorizationCode', { language, signal });
    const tokens = await exchangeCode(transport, {
      code,
      redirectUri: flags['redirect-uri'],
      signal,
    });
    const given = new Date();
    if (flags.tokens !== undefined) await writeTokens(flags.tokens, transport.credentials, tokens, given);
    this.showsSecrets = flags['show-tokens'];
    const shown = flags['show-tokens'] ? tokens : maskTokens(tokens);
    this.log(tokensText(shown, given, { file: flags.tokens, language }));
    return { file: flags.tokens, tokens: shown };
  }
}
