import { defineMessages } from '../../i18n/message.js';

export const oauthMessages = defineMessages('marketplace/oauth', {
  tokenRequest: () => 'the request for tokens',
  tokenRefresh: () => 'the refresh of tokens',
  userQuery: () => 'the query of the user',
  codeMayBeUsed: () => 'The code may be used up: log in again for another one.',
  refreshTokenMayBeUsed: () =>
    'The refresh token may be used up: try it again, and log in again if it is rejected.',
  noAccessToken: ({ call, host }: { host: string; call: string }) =>
    `${host} responded to ${call} without an access token.`,
  checkDomain: () => 'Check the domain: it must be the one in the callback tenantSync.',
  checkClient: () => 'Check the client id and the client secret, or log in again: koo oauth login.',

  noDomain: ({ source }: { source: string }) =>
    `There is no domain to log in at, neither as a flag nor in ${source}.`,
  noClientId: ({ source }: { source: string }) =>
    `There is no client id to log in with, neither as a flag nor in ${source}.`,
  giveClient: () => 'Give --domain and --client-id, or set KOO_OAUTH_DOMAIN and KOO_OAUTH_CLIENT_ID.',
  writeClient: () =>
    'Or write them into a profile of the credentials file: oauth: {domain: …, clientId: …, encryptedSecret: …, privateKeyFile: …}',
  whereClient: () =>
    'The callbacks tenantSync and applicationSync contain them. To try it out: koo emulator, and --target local.',
  noSecret: ({ client, source }: { client: string; source: string }) =>
    `There is no secret for the client ${client} of ${source}.`,
  setSecret: () =>
    'Set KOO_OAUTH_CLIENT_SECRET, or KOO_OAUTH_ENCRYPTED_SECRET as it is in the callback applicationSync, with the private key in KOO_OAUTH_PRIVATE_KEY_FILE.',
  writeSecret: () =>
    'Or write clientSecret, or encryptedSecret and privateKeyFile, under oauth into a profile of the credentials file.',

  privateKey: ({ source, why }: { source: string; why: string }) =>
    `The private key of ${source} cannot be used: ${why}.`,
  givePrivateKey: () =>
    'Give the private key whose public key was uploaded for the application (卖家中心 > 应用工具 > 应用接入调试).',
  setPassphrase: () => 'A passphrase goes into KOO_OAUTH_PASSPHRASE.',
  noPassphrase: () => 'it has a passphrase, and none is given',
  wrongPassphrase: () => 'the passphrase does not match',
  isPublicKey: () => 'it is the public key',
  keyUnreadable: ({ code }: { code: string }) => `it cannot be read (${code})`,
  notRsa: ({ type }: { type: string }) => `it is of type ${type}, not RSA`,
  notPem: () => 'it is neither PEM nor its base64 alone',
  noPrivateKeyFile: () => 'The file of the private key does not exist.',
  checkPath: ({ source }: { source: string }) => `Check the path that ${source} names.`,
  noPrivateKey: ({ source }: { source: string }) =>
    `There is no private key to decrypt the client secret of ${source} with.`,
  setPrivateKey: () =>
    'Set KOO_OAUTH_PRIVATE_KEY_FILE (mode 0600) or KOO_OAUTH_PRIVATE_KEY, or write privateKeyFile or privateKeyCommand next to encryptedSecret into the profile.',

  notDecrypted: ({ why }: { why: string }) => `The client secret cannot be decrypted: ${why}.`,
  wrongLength: ({ bytes, keyBytes }: { bytes: number; keyBytes: number }) =>
    `it has ${bytes} bytes, and this key produces ${keyBytes}`,
  otherKey: () => 'it was encrypted for another key, or in another way',
  checkSecret: () =>
    'Check that it is the whole clientSecret of the callback applicationSync, and that the key belongs to the public key of that application.',
  givePlainSecret: () => 'If you can decrypt it elsewhere, give it in clear in KOO_OAUTH_CLIENT_SECRET.',

  redirectAddress: () => 'A login cannot be sent back to this address.',
  giveOwnAddress: () =>
    'Give one of this machine, like http://127.0.0.1:8400/callback; it must be registered for the application.',
  useBrowser: () =>
    'If another one is registered, log in there with a browser and give the code to: koo oauth token',
  redirectPort: ({ address }: { address: string }) => `Cannot listen on ${address}.`,
  endProgram: () =>
    'End the program that uses it, or register another address and name it with --redirect-uri.',
  loginTimeout: ({ seconds }: { seconds: number }) => `The login was not completed within ${seconds} s.`,
  useRegistered: () =>
    'Log in with the browser, and check that the address that koo listens on is registered for the application.',
  waitLonger: () => 'Wait longer with --wait SECONDS.',
  loginRefused({ code, meaning, words }: { meaning?: string; words?: string; code: string }) {
    const why = [meaning, words && `it says "${words}"`].filter(Boolean).join('; ');
    return `The login was rejected${why && `: ${why}`} (${code}).`;
  },
  foreignLogin: () => 'A login that koo did not begin was sent here; it was rejected.',

  noTokensFile: () => 'The file of tokens does not exist.',
  notTokens: () => 'It contains no tokens of koo.',
  otherClient: ({ client, domain }: { client: string; domain: string }) =>
    `Its tokens are of the client ${client} at ${domain}; koo does not send them to another.`,
  createTokens: () => 'Create one with: koo oauth login --tokens FILE',
});
