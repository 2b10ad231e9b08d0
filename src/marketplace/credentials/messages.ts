import { defineMessages, type Message } from '../../i18n/message.js';

/** Where keys come from, for messages: the name of a variable, or one of {@link keySources}. */
export type KeySource = Message | string;

export const keySources = defineMessages('marketplace/credentials/sources', {
  environment: () => 'the environment',
  input: () => 'the input',
  emulator: () => "the emulator's credentials.json",
  profile: ({ file, profile }: { profile: string; file: string }) => `profile ${profile} of ${file}`,
  /** What the command of another source printed. */
  output: ({ program, source }: { program: string; source: string }) =>
    `the output of "${program}", the command of ${source}`,
});

/** Files that only their owner may be able to read. */
export type PrivateFile = 'confirmed-hosts' | 'credentials' | 'private-key' | 'tokens';

const FILES: Readonly<Record<PrivateFile, string>> = {
  'confirmed-hosts': 'file of the confirmed hosts',
  credentials: 'credentials file',
  'private-key': 'file of the private key',
  tokens: 'file of the tokens',
};

export const credentialMessages = defineMessages('marketplace/credentials', {
  checkKeys: () => 'Check the access key, the secret key and their permissions.',
  checkAddress: () => 'Check the site or address of the target.',
  invalid: ({ source }: { source: string }) => `The keys from ${source} contain characters that no key has.`,
  copyAgain: () =>
    'Copy the access key, the secret key and the token again, without quotes, spaces or line ends.',
  noIntegrationKey: () => 'There is no key to sign usage records with (对接密钥).',
  setIntegrationKey: () =>
    'Set KOO_INTEGRATION_KEY, or write integrationKey next to accessKey into the profile.',
  whereIntegrationKey: () =>
    'Create it in the seller console: 卖家中心 > 应用工具 > 密钥管理. It is not the secret key of the account.',
  oldInterface: () => 'Or push to the old interface, which requires no such key: --interface old',

  none: () => 'There are no credentials to sign with.',
  setVariables: ({
    accessKey,
    otherAccessKey,
    otherSecretKey,
    secretKey,
  }: {
    accessKey: string;
    secretKey: string;
    otherAccessKey: string;
    otherSecretKey: string;
  }) => `Set ${accessKey} and ${secretKey} (or ${otherAccessKey} and ${otherSecretKey}).`,
  nameProfile: ({ file, names }: { file: string; names: readonly string[] }) =>
    `${file} has no profile "default"; name one of its profiles with --profile NAME or KOO_PROFILE: ${names.join(', ')}.`,
  saveProfile: () => 'Or save them to a profile: koo auth login',
  writeProfile: ({ file }: { file: string }) =>
    `Or write the profile into ${file} (mode 0600) yourself: "profiles: {default: {accessKey: …, secretKey: …}}", or {command: [program, argument, …]} for a program that prints them as JSON.`,
  whereKeys: () =>
    'Create access keys in the seller console: 卖家中心 > 控制台 > user name > 我的凭证 > 管理访问密钥.',
  variableMissing: ({ missing, set }: { set: string; missing: string }) =>
    `${set} is set, but ${missing} is not.`,
  setMissing: ({ missing, set }: { set: string; missing: string }) =>
    `Set ${missing} as well, or unset ${set}.`,
  memberMissing: ({ missing, source }: { missing: string; source: string }) =>
    `There is no text ${missing} in ${source}.`,
  giveTexts: () =>
    'Give accessKey and secretKey, both as text in quotes, and securityToken for temporary keys.',

  commandNotList: ({ source }: { source: string }) => `The command of ${source} is not a list of texts.`,
  writeCommand: () => 'Write: command: [program, argument, …]',
  commandFailed: ({ program, source, why }: { program: string; source: string; why: string }) =>
    `"${program}" of ${source} failed: ${why}.`,
  runCommand: () => 'Run that command yourself to see why.',
  commandNotJson: ({ program, source }: { program: string; source: string }) =>
    `"${program}" of ${source} did not print JSON.`,
  printJson: () => 'It must print {"accessKey": …, "secretKey": …}.',
  notInstalled: () => 'it is not installed, or not on the PATH',
  notExecutable: () => 'it may not be run',
  outputTooLarge: () => 'it printed more than 64 KB',
  tooSlow: ({ seconds }: { seconds: number }) => `it had not ended after ${seconds} seconds`,
  exitCode: ({ code }: { code: number }) => `it ended with exit code ${code}`,
  stopped: ({ signal }: { signal: string }) => `it was stopped (${signal})`,

  profileName: () => 'This name cannot be the name of a profile.',
  useLetters: () => 'Use 1 to 64 letters, digits, _, - and dots.',
  noFile: ({ profile }: { profile: string }) => `There is no credentials file, so no profile "${profile}".`,
  createProfile: ({ profile }: { profile: string }) => `Create it: koo auth login --profile ${profile}`,
  noProfile: ({ profile }: { profile: string }) =>
    `There is no profile "${profile}" in the credentials file.`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,
  profiles: ({ names }: { names: readonly string[] }) => `It has: ${names.join(', ') || 'none'}.`,

  fileNotUsed: ({ file, why }: { file: PrivateFile; why: string }) =>
    `The ${FILES[file]} is not used: ${why}.`,
  notRegular: () => 'it is not a regular file',
  putRegular: () => 'Put a regular file there.',
  tooLarge: () => 'it is over 1 MB',
  checkFile: () => 'Check that it is the right file.',
  otherOwner: () => 'it belongs to another user',
  createOwn: () => 'Create a file of your own.',
  wrongMode: ({ mode }: { mode: string }) => `its mode is ${mode}, so others may read or change it`,
  changeMode: ({ file }: { file: string }) => `Run: chmod 600 ${file}`,
  notYaml: () => 'it is not valid YAML',
  correctLine: () => 'Correct that line.',
  hostsNotList: () => 'its hosts are not a list of texts',
  writeHosts: () => 'Write: hosts: [mkt.example.com]',
  noProfiles: () => 'it has no profiles',
  writeProfiles: () => 'Write: profiles: {default: {accessKey: …, secretKey: …}}',
});
