import { defineMessages } from '../../i18n/message.js';

/** Why a key is not used. */
export const keyProblems = defineMessages('asset/provenance/key', {
  unreadable: ({ code }: { code: string }) => `it cannot be read (${code})`,
  encrypted: () => 'it is encrypted, and koo does not ask for pass phrases',
  publicKey: () => 'it is a public key; a signature needs the private one',
  privateKey: () => 'it is a private key, which should not be shared',
  notPrivatePem: () => 'it is not a private key in PEM form',
  notPublicPem: () => 'it is not a public key in PEM form',
  otherType: ({ type }: { type: string }) => `it is of type ${type}, not ed25519`,
  notRegular: () => 'it is not a regular file',
  tooBig: () => 'it is far too big for a key',
  otherUser: () => 'it belongs to another user',
  openMode: ({ mode }: { mode: string }) => `its mode is ${mode}, so others may read or change it`,
});

export const keyMessages = defineMessages('asset/provenance', {
  signingKey: ({ why }: { why: string }) => `The signing key is not used: ${why}.`,
  makeKey: () =>
    'Make a key: openssl genpkey -algorithm ed25519 -out koo-signing.pem && chmod 600 koo-signing.pem',
  restrict: ({ file }: { file: string }) => `Run: chmod 600 ${file}`,
  unsetKey: () => 'Or unset KOO_SIGNING_KEY and KOO_SIGNING_KEY_FILE: the statement is then not signed.',
  publicKey: ({ why }: { why: string }) => `The public key is not used: ${why}.`,
  extractPublic: () =>
    'Extract the public half of the signing key: openssl pkey -in koo-signing.pem -pubout -out koo-signing.pub',
  twoKeys: () => 'KOO_SIGNING_KEY and KOO_SIGNING_KEY_FILE are both set.',
  unsetOne: () => 'Unset one of them.',
});
