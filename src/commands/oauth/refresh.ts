import { Flags } from '@oclif/core';
import { askSecret } from '../../cli/prompt/ask-secret.js';
import { OAuthCommand, oauthFlags, tokensFlag } from '../../cli/command/oauth-command.js';
import { maskTokens, tokensText } from '../../cli/views/oauth/present-oauth.js';
import type { OAuthTokens } from '../../marketplace/oauth/oauth-tokens.js';
import { refreshTokens } from '../../marketplace/oauth/refresh-tokens.js';
import { readTokens, writeTokens } from '../../marketplace/oauth/token-file.js';

export default class OauthRefresh extends OAuthCommand {
  static override summary = 'Exchange a refresh token for new tokens (OAuth刷新Access Token).';
  static override description =
    'Reads the refresh token from the token file, and saves the new tokens to it. Without a file, asks for the token without echoing it, or reads it from standard input.';

  static override examples = ['<%= config.bin %> <%= command.id %> --profile buyer --tokens tokens.json'];
  static override flags = {
    ...oauthFlags,
    'show-tokens': Flags.boolean({ description: 'Show the tokens unmasked.' }),
    tokens: tokensFlag,
  };

  async run(): Promise<{ tokens: OAuthTokens; file?: string }> {
    const { flags } = await this.parse(OauthRefresh);
    const transport = await this.connect(flags);
    const { credentials: client } = transport;
    client.proof();
    const { language, signal } = this;
    const kept = flags.tokens === undefined ? undefined : await readTokens(flags.tokens, client);
    const refreshToken =
      kept?.tokens.refresh_token ?? (await askSecret('refreshToken', { language, signal }));
    const tokens = await refreshTokens(transport, refreshToken, { signal });
    const given = new Date();
    if (flags.tokens !== undefined) await writeTokens(flags.tokens, client, tokens, given);
    this.showsSecrets = flags['show-tokens'];
    const shown = flags['show-tokens'] ? tokens : maskTokens(tokens);
    this.log(tokensText(shown, given, { file: flags.tokens, language }));
    return { file: flags.tokens, tokens: shown };
  }
}
