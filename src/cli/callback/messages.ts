import type { KeyKind } from '../../callback/callback-interface.js';
import { defineMessages } from '../../i18n/message.js';
import type { KeySource } from '../../marketplace/credentials/messages.js';

const KINDS: Readonly<Record<KeyKind, string>> = {
  basic: 'basic interfaces (基础接口)',
  general: 'general interfaces (通用接口)',
  'licence-code': 'licence codes (License授权码交付接口)',
  synchronization: 'synchronization of joint operation (联营SaaS同步接口)',
};

/** The server that `koo callback` calls, and the keys that it signs with. */
export const callbackMessages = defineMessages('cli/callback', {
  noAddress: () => 'There is no address to call.',
  giveAddress: () =>
    'Give the production address of your server, such as http://127.0.0.1:8080/saasproduce, or write it into koo.yaml as callback.address.',
  otherHost: ({ host }: { host: string }) => `${host} is not this machine.`,
  allowHost: ({ host }: { host: string }) =>
    `If the server is your own, and a test system: --allow-host ${host}, or KOO_CALLBACK_HOSTS=${host} in the environment. It gets real calls, and opens instances.`,

  noKey: ({ kind }: { kind: KeyKind }) => `There is no key to sign the calls of ${KINDS[kind]} with.`,
  setKey: ({ variable }: { variable: string }) =>
    `Set ${variable} to the key (访问密钥) that your server verifies signatures with; for a test any text will do.`,
  writeKey: ({ file, kind, profile }: { file: string; kind: KeyKind; profile: string }) =>
    `Write it, in quotes, into the profile ${profile} of ${file} (mode 0600): callbackKeys: {${kind}: '…'}`,
  whereKey: ({ kind }: { kind: KeyKind }) =>
    `The seller console has it: 卖家中心 > 应用工具 > 密钥管理, the key bound to ${KINDS[kind]}.`,
  badPublicKey: ({ file }: { file: string }) => `${file} holds no public RSA key.`,
  writePublicKey: () =>
    'Give a PEM file with the public key of your application: openssl rsa -in private.pem -pubout -out public.pem',
  portInUse: ({ port }: { port: number }) => `Cannot listen on port ${port} for market events.`,
  otherPort: () => 'Stop the program that uses the port, or give another one, and point your server at it.',
  restartFailed: ({ command, status }: { command: string; status: string }) =>
    `The command of --restart failed (${status}): ${command}`,
  runRestart: () =>
    'Run it in a terminal. It has to kill the server, start it again at the same address, and end with 0.',
  keyNotText: ({ kind, source }: { kind: KeyKind; source: KeySource }) =>
    `callbackKeys.${kind} is not a text in ${source}.`,
});
