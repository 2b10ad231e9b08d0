import { defineMessages } from '../../i18n/message.js';

/** Which target, RFS or host is called, and why one cannot be. */
export const targetMessages = defineMessages('publish/targets', {
  emulatorByHand: ({ address }: { address: string }) =>
    `the emulator at ${address}, whose console is for a person: ${address}/page/console/`,
  emulatorAt: ({ address }: { address: string }) => `the emulator at ${address}`,

  unknownTarget: ({ target }: { target: string }) => `There is no target "${target}".`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,
  targets: ({ targets }: { targets: string[] }) => `Targets are ${targets.join(', ')}.`,
  targetsOrRegion: ({ targets }: { targets: string[] }) =>
    `There are: ${targets.join(', ')}; or give --region and --project-id.`,
  targetsOrUrl: ({ targets }: { targets: string[] }) => `There are: ${targets.join(', ')}; or give --url.`,
  declareTarget: () => 'The target `local` always exists; others are declared in koo.yaml under `targets`.',

  notLookedUp: ({ target }: { target: string }) =>
    `There are no keys, so koo has not looked at ${target}: what follows is from its own records. Save keys with \`koo auth login\`, or set KOO_ACCESS_KEY and KOO_SECRET_KEY; --offline leaves this warning out.`,
  goOnOffline: () => 'To continue from what koo has recorded, without a connection: --offline',
  notOffline: ({ target }: { target: string }) =>
    `The target ${target} comes from a plugin, and needs the network.`,
  omitOffline: () => 'Omit --offline.',

  wrongIdKept: ({ name, problem, target }: { name: string; problem: string; target: string }) =>
    `What koo has stored as the ID of asset ${name} at ${target} cannot be one. ${problem}`,
  correctId: ({ command }: { command: string }) => `Enter the ID that the console shows: ${command}`,

  noRegion: ({ target }: { target: string }) =>
    `RFS is called by region, and the target ${target} names none.`,
  giveRegion: () => 'Give --region, for example --region cn-north-4; or `region` of the target in koo.yaml.',
  noProjectId: ({ region }: { region?: string }) =>
    `RFS requires the id of your project${region === undefined ? '' : ` in ${region}`}.`,
  copyProjectId: () => 'Copy it from the console: 我的凭证 > 项目列表, the row of the region.',
  giveProjectId: () =>
    'Give --project-id, KOO_PROJECT_ID in the environment, or `projectId` of the target in koo.yaml.',

  noEmulator: () => 'The target is `local`, and no emulator is running here.',
  orEmulator: () =>
    'Or use the emulator, which has its own: start it with `koo emulator`, then add --target local.',
  startEmulator: () => 'Start one in another terminal with: koo emulator',
  callRfs: () => 'Or call RFS itself: --region cn-north-4 --project-id ID.',
  callKooGallery: () => 'Or call KooGallery itself: --target china, --target international, --target europe.',
  nameDomain: () => 'Or name a domain of your own: --domain URL --client-id ID',

  hostNotAllowed: ({ host }: { host: string }) =>
    `koo.yaml directs requests with your keys to ${host}, and nothing outside the repository allows that host.`,
  unknownHost: () =>
    'If you do not know that host, do not run this: whoever wrote koo.yaml would get requests signed with your keys.',
  allowHost: ({ host }: { host: string }) =>
    `To allow it, set KOO_TARGET_HOSTS=${host}, or write hosts: [${host}] into the profile of the credentials file.`,
  askedOnce: () => 'In a terminal koo asks once, and saves the answer.',
});

/** Why a target of a plugin is left out. */
export const foreignTargetMessages = defineMessages('publish/targets/foreign', {
  noList: ({ plugin }: { plugin: string }) => `The plugin ${plugin} does not return a list of targets.`,
  leftOut: ({ number, plugin, problem }: { plugin: string; number: number; problem: string }) =>
    `A target of the plugin ${plugin} (number ${number}) is left out: ${problem}.`,
  notAnObject: () => 'it is not an object',
  wrongName: () => 'its name is not of letters, digits, - and _, starting with a letter or a digit',
  ownName: ({ name }: { name: string }) => `${name} is a target of koo's or of koo.yaml`,
  taken: ({ name }: { name: string }) => `there is a target ${name} already`,
  noOpen: ({ name }: { name: string }) => `${name} has no function \`open\``,
});
