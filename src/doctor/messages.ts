import { defineMessages } from '../i18n/message.js';

/** What the doctor reports of what is in order, or was not checked; what is bad is an error, with its own message. */
export const doctorMessages = defineMessages('doctor', {
  node: ({ version }: { version: string }) => `Node ${version}.`,
  nodeTooOld: ({ oldest, version }: { version: string; oldest: string }) =>
    `Node ${version} is older than ${oldest}.`,
  installNode: () => 'Install a newer Node.',
  project: ({ file, product }: { file: string; product: string }) => `${file} describes ${product}.`,
  noProject: () => 'There is no koo.yaml here; calls need none.',
  problemAt: ({
    column,
    file,
    line,
    problem,
  }: {
    file: string;
    line: number;
    column: number;
    problem: string;
  }) => `${file}:${line}:${column} ${problem}`,
  keys: ({ key, source }: { key: string; source: string }) => `${key} from ${source}.`,
  noFile: ({ file }: { file: string }) => `There is no ${file}.`,
  privateFile: ({ file }: { file: string }) => `Only you can read ${file}.`,
  checkFile: () => 'Check the file and its permissions.',
  /** @param isIgnored NODE_TLS_REJECT_UNAUTHORIZED=0 is set. */
  ownCertificates: ({ isIgnored }: { isIgnored: boolean }) =>
    `Using Node's built-in certificates.${isIgnored ? IGNORED : ''}`,
  moreCertificates: ({ file, isIgnored }: { file: string; isIgnored: boolean }) =>
    `Those of ${file} are trusted too.${isIgnored ? IGNORED : ''}`,
  noProxy: () => 'No proxy.',
  proxy: ({ proxy, setting }: { setting: string; proxy: string }) => `${setting} names ${proxy}.`,
  proxyResolves: () => 'The proxy resolves it.',
  resolved: ({ host }: { host: string }) => `${host} is found.`,
  connected: ({ host }: { host: string }) => `${host} is reached.`,
  connectedThroughProxy: ({ host }: { host: string }) => `${host} is reached through the proxy.`,
  tls: () => 'TLS 1.2 or newer, and the certificate is trusted.',
  plainLocal: () => 'Plain HTTP: it stays on this machine.',
  plain: () => 'Plain HTTP.',
  responds: ({ host }: { host: string }) => `${host} responds.`,
  noTime: ({ host }: { host: string }) => `${host} does not report its time.`,
  sameTime: ({ host }: { host: string }) => `It agrees with the one of ${host}.`,
  otherTime: ({ host, isAhead, seconds }: { host: string; isAhead: boolean; seconds: number }) =>
    `${seconds} s ${isAhead ? 'ahead of' : 'behind'} the one of ${host}; 15 minutes are allowed.`,
  keyAccepted: ({ host, source }: { host: string; source: string }) =>
    `${host} accepts the key from ${source}.`,
  noKeys: () => 'There are no keys to try.',
  emulatorKeys: () => 'The emulator has its own.',
  noKeysNeeded: () => 'There are none, and no target was named: the emulator here has its own.',
  noKeysYet: () => 'There are none. The emulator needs none; for a KooGallery site: koo auth login.',
  afterBadStep: () => 'Not checked, since a step before it is bad.',
  noTarget: () => 'Not checked: name a target, for example --target china.',
  afterBadCertificates: () => 'Not checked, since the certificates cannot be read.',
});

const IGNORED = ' NODE_TLS_REJECT_UNAUTHORIZED=0 is set; koo checks certificates all the same.';
