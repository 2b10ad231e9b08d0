import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';

/** A call that does not fit what a command declares. */
export const callMessages = defineMessages('cli/call', {
  /** Several mistakes of one call, a line each. */
  several: ({ mistakes }: { mistakes: readonly string[] }) => mistakes.join('\n'),
  missingFlag: ({ flag }: { flag: string }) => `Missing required flag ${flag}`,
  missingArguments: ({ names }: { names: readonly string[] }) =>
    `Missing required argument${names.length === 1 ? '' : 's'}: ${names.join(', ')}`,
  unexpectedArguments: ({ words }: { words: readonly string[] }) =>
    `Unexpected argument${words.length === 1 ? '' : 's'}: ${words.join(', ')}`,
  takesNoArgument: ({ command, word }: { command: string; word: string }) =>
    `\`koo ${command}\` accepts no arguments: ${word}`,
  unknownFlags: ({ flags }: { flags: readonly string[] }) =>
    `Nonexistent flag${flags.length === 1 ? '' : 's'}: ${flags.join(', ')}`,
  noValue: ({ flag }: { flag: string }) => `Flag ${flag} expects a value`,
  noValueOf: ({ flag, values }: { flag: string; values: readonly string[] }) =>
    `Flag ${flag} expects one of these values: ${values.join(', ')}`,
  givenTwice: ({ flag }: { flag: string }) => `Flag ${flag} can be given only once`,
  notOneOf: ({ value, values, what }: { what: string; value: string; values: readonly string[] }) =>
    `${what} is "${value}", and must be one of: ${values.join(', ')}`,
  notInteger: ({ flag, value }: { flag: string; value: string }) =>
    `Flag ${flag} is "${value}", and must be an integer`,
  tooSmall: ({ flag, least, value }: { flag: string; least: number; value: string }) =>
    `Flag ${flag} is ${value}, and must be at least ${least}`,
  tooLarge: ({ flag, most, value }: { flag: string; most: number; value: string }) =>
    `Flag ${flag} is ${value}, and must be at most ${most}`,
  requires: ({ flag, others }: { flag: string; others: readonly string[] }) =>
    `Flag ${flag} requires ${others.join(', ')}`,
  excludes: ({ flag, other }: { flag: string; other: string }) =>
    `Flags ${flag} and ${other} cannot be given together`,
  /** What the framework said of a mistake that koo does not know. */
  other: ({ text }: { text: string }) => text,
  showHelp: () => 'Run the command with --help to see its arguments and flags.',
  didYouMean: ({ word }: { word: string }) => `Did you mean \`${word}\`?`,
  noFlagOfKoo: ({ flag }: { flag: string }) => `koo has no flag \`${flag}\`.`,
  helpAndVersion: () => '`koo --help` lists the commands, `koo --version` says which koo this is.',
  noCommand: ({ words }: { words: string }) => `There is no command \`koo ${words}\`.`,
  listCommands: () => '`koo --help` lists the commands.',
});

/** What Node reports of files. The place is in `path` where Node knows it. */
export const systemMessages = defineMessages('cli/system', {
  accessDenied: ({ path }: { path?: string }) => withPath('Access is denied', path),
  checkPermissions: ({ folder }: { folder?: string }) =>
    `Check its permissions and owner, and those of its folder${folder === undefined ? '' : ` ${folder}`}.`,
  quotaUsed: ({ path }: { path?: string }) => withPath('Your quota is used up', path),
  freeQuota: () => 'Free some space, then run the same command again.',
  fileInTheWay: ({ path }: { path?: string }) => withPath('A file exists where a folder is required', path),
  moveFile: () => 'Choose another path, or move that file away.',
  isFolder: ({ path }: { path?: string }) => withPath('It is a folder', path),
  nameFile: () => 'Name a file.',
  linkLoop: ({ path }: { path?: string }) => withPath('The symbolic links form a loop', path),
  removeLink: () => 'Remove the link, or put the file itself there.',
  tooManyFiles: ({ path }: { path?: string }) => withPath('Too many files are open', path),
  raiseLimit: () => 'Raise the limit (`ulimit -n`), then run the same command again.',
  noFile: ({ path }: { path?: string }) => withPath('There is no such file', path),
  checkPath: () => 'Check the path; it may have been moved or deleted meanwhile.',
  diskFull: ({ path }: { path?: string }) => withPath('The disk is full', path),
  freeDisk: () => 'Free some space on it, then run the same command again.',
  notFolder: ({ path }: { path?: string }) => withPath('It is not a folder', path),
  nameFolder: () => 'Name a folder.',
  notChangeable: ({ path }: { path?: string }) => withPath('Changing it is not permitted', path),
  checkOwner: () => 'Check its permissions and owner.',
  readOnly: ({ path }: { path?: string }) => withPath('The disk is read-only', path),
  chooseFolder: () => 'Choose another folder.',
  keepElsewhere: () =>
    "Or keep koo's own files elsewhere, if the project is to stay read-only: KOO_STATE_DIR=/ABSOLUTE/FOLDER",
  fileLimit: ({ path }: { path?: string }) => withPath('The system lets this file become no larger', path),
  raiseFileLimit: () =>
    'Raise the limit (`ulimit -f`), or choose another disk; then run the same command again.',
  tryAgain: () => 'Check the file or the connection that is named here, then try again.',
  databaseUnusable: ({ reason }: { reason: string }) => `A database of koo cannot be used: ${reason}.`,
  checkSpace: () => 'Check the space left on the disk and the permissions, then run the same command again.',
});

/** What follows an interruption. */
export const interruptionMessages = defineMessages('cli/interruption', {
  nameRelease: () => 'Resume with the number of the release: koo rollback --to NUMBER (see --list).',
  resume: () => 'Run the same command again to resume.',
  nothingWritten: () => 'Nothing was written.',
  repeat: () => 'No file was left half written; run the same command again.',
});

/** Where reports and events go. */
export const outputMessages = defineMessages('cli/output', {
  noReportFile: ({ value }: { value: string }) => `--format ${value} names no file.`,
  nameReportFile: ({ name }: { name: string }) =>
    `Write --format ${name}=FILE, or --format ${name} for standard output.`,
  unknownFormat: ({ name }: { name: string }) => `There is no format "${name}".`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,
  useOneOf: ({ names }: { names: readonly string[] }) => `Use one of ${names.join(', ')}.`,
  /** @param file Standard output where it is absent. */
  formatsCollide: ({ file }: { file?: string }) => `Two formats go to ${file ?? 'standard output'}.`,
  otherFormatFile: () => 'Give all but one of them another file: --format FORMAT=FILE.',
  eventsAndJson: () => 'With --json, standard output contains the result.',
  eventsToFile: ({ events }: { events: string }) =>
    `Write the events to a file (--events FILE) instead of ${events}, or leave out --json.`,
  eventsAndReport: ({ file }: { file: string }) => `Both the events and the report go to ${file}.`,
  otherFile: () => 'Give one of them another file.',
  eventsLost: ({ reason }: { reason: string }) =>
    `koo cannot write events any more, and continues: ${reason}`,
  waitsForReader: ({ file }: { file: string }) => `koo is waiting for a reader of ${file}.`,
  reportNotWritten: () => 'koo cannot write the report; what was done remains done.',
  billAndJson: () => 'The bill of materials and --json both go to standard output.',
  billToFile: () => 'Write the bill of materials into a file: --sbom FILE',
});

/** Notes of the linter beside its findings. */
export const lintMessages = defineMessages('cli/lint', {
  zipNotFixed: ({ zip }: { zip: string }) => `${zip} is not fixed: fix the folder that it was made from.`,
  wouldDropMark: ({ file }: { file: string }) => `${file} would lose its byte order mark.`,
  wouldFix: ({ files, findings }: { files: number; findings: number }) =>
    `Would fix ${plural(findings, 'finding')} in ${plural(files, 'file')}.`,
  fixed: ({ files, findings }: { files: number; findings: number }) =>
    `Fixed ${plural(findings, 'finding')} in ${plural(files, 'file')}.`,
  baselineWritten: ({ file, findings }: { file: string; findings: number }) =>
    `Wrote ${plural(findings, 'finding')} to ${file}.`,
  known: ({ file, findings }: { file: string; findings: number }) =>
    `${plural(findings, 'finding')} known from ${file}.`,
  gone: ({ at, file, rule }: { file: string; rule: string; at: string }) =>
    `${file} lists a finding that no longer exists: ${rule} at ${at}.`,
  removeGone: () => '--update-baseline removes findings that no longer exist.',
  watching: () => 'Watching for changes; press Ctrl-C to stop.',
  noBaseline: ({ file }: { file: string }) => `There is no ${file}.`,
  makeBaseline: () => 'Create it with --update-baseline.',
});

/** Errors and warnings of single commands. */
export const commandMessages = defineMessages('cli/command', {
  noHandOffs: () => 'There are no hand-offs here.',
  publishFirst: () => 'Publishing to a KooGallery site prepares them: koo publish --target NAME',
  severalTargets: () => 'Several targets have hand-offs.',
  nameTarget: ({ targets }: { targets: readonly string[] }) => `Name one: --target ${targets.join(' | ')}`,
  commitState: () => 'koo.lock.yaml has changed: commit it, so that every clone knows what the target has.',
  stateInGit: () =>
    ".koo is committed to git, so anyone who can change the repository can change koo's own records. Remove it: git rm -r --cached .koo; and add .koo/ to .gitignore.",
  /** After Ctrl-C, while a stack of koo's own is there: deleting it may take a while. */
  stopping: ({ stack }: { stack: string }) =>
    `Stopping: koo deletes the stack ${stack} first, once no operation is in progress in it. Press Ctrl-C again to end koo at once and leave the stack.`,
  neitherRuleNorCode: ({ word }: { word: string }) =>
    `"${word}" is neither a rule nor a code that koo knows.`,
  nameOneOf: ({ names }: { names: readonly string[] }) => `Name one of ${names.join(', ')}.`,
  codeOfSuccess: () => 'A code that ends in 0000 means success.',
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,
  listRules: () => '`koo template rules` and `koo callback rules` list the rules.',
  noArea: ({ area }: { area: string }) => `There is no rule area "${area}".`,
  useOneOf: ({ names }: { names: readonly string[] }) => `Use one of ${names.join(', ')}.`,
  licenceOrFile: () => 'Name a licence code and who used it, or a file, and not both.',
  licenceExample: () =>
    'For example: koo licence usage PLXXXXXX --client account1, or: koo licence usage --file today.csv',
  noKeysAsArguments: () => 'koo auth login accepts --profile NAME and nothing else: no keys.',
  typeKeys: () => 'Type the keys when asked, or pipe them in.',
  cleanHistory: () => 'If you passed a key as an argument, remove that line from the history of your shell.',
  stillSet: ({ variable }: { variable: string }) =>
    `${variable} is still set, so koo continues to use those keys.`,
  notDeployed: ({ id }: { id: string }) =>
    `Nothing is deployed from asset ${id}: it does not exist here, or is not approved yet.`,
  checkAsset: () =>
    'Check the id, the version, the kind (--type) and the site; a version is deployed once it is approved.',
  nameAsset: () => 'Name an asset by its id, or one of koo.yaml with --asset KEY.',
  whereIdIs: () => 'The id is in the seller console: 资产中心 > 我的资产.',
  imageNotCompared: () => 'An image has no checksum to compare a file with.',
  omitCheck: () => 'Leave --check out.',
  keyNeeded: () => 'A signature can be verified only with the public key that belongs to it.',
  nameKey: () => 'Name the public key: --key koo-signing.pub',
  nameMissing: () => 'Standard input has no file name.',
  giveName: () => 'Give one: … | koo upload file - --name NAME',
  otherBytes: ({ version }: { version: string }) =>
    `RFS answers other bytes for ${version} than were sent: check the file at that address.`,
  otherTemplate: ({ variable }: { variable: string }) =>
    `The file at --template-uri is not this template: they differ in the variable ${variable}.`,
  uploadAgain: ({ file }: { file: string }) => `Upload ${file} there again, then run the same command.`,
  typesLeftOut: ({ count }: { count: number }) =>
    `${count} types are left out: templates cannot refer to them.`,
  ownCatalogUnknown: () =>
    'koo.yaml has errors, so koo cannot know which catalogue it names: this is the built-in one.',
});

/** Results of commands that have no view of their own. */
export const resultMessages = defineMessages('cli/result', {
  keysSaved: ({ file, key, profile }: { key: string; profile: string; file: string }) =>
    `Saved ${key} as profile ${profile} in ${file}.`,
  checkKeys: ({ command }: { command: string }) => `Check it with: ${command}`,
  profileRemoved: ({ file, profile }: { profile: string; file: string }) =>
    `Removed profile ${profile} from ${file}.`,
  noProfile: ({ file, profile }: { profile: string; file: string }) =>
    `There is no profile ${profile} in ${file}.`,
  keysFrom: ({ key, source }: { key: string; source: string }) => `${key} from ${source}`,
  notChecked: () => 'Not checked: name a target, for example --target china.',
  keysAccepted: ({ host }: { host: string }) => `${host} accepts it.`,
  catalogImported: (data: {
    provider: string;
    version: string;
    resources: number;
    dataSources: number;
    folder: string;
  }) =>
    `${data.provider} ${data.version}: ${plural(data.resources, 'resource type')}, ${plural(data.dataSources, 'data source type')} in ${data.folder}`,
  emulator: (data: {
    url: string;
    page: string;
    key: string;
    keyFile: string;
    project: string;
    folder: string;
    pid: number;
    /** Of the console, where it is for a person. */
    byHand?: string;
    /** Where orders are delivered to. */
    callback?: string;
  }) =>
    [
      `KooGallery, its seller console and RFS are emulated at ${data.url}`,
      `  in a browser  ${data.page}`,
      ...(data.byHand === undefined ? [] : [`  console       ${data.byHand}`]),
      `  access key    ${data.key}, the secret key is in ${data.keyFile}`,
      ...(data.callback === undefined ? [] : [`  orders go to  ${data.callback}`]),
      `  project       ${data.project}`,
      `  data          ${data.folder}`,
      `Stop it with Ctrl-C, or: kill ${data.pid}`,
    ].join('\n'),
});

function withPath(says: string, path: string | undefined): string {
  return path ? `${says}: ${path}` : `${says}.`;
}

export const reportMessages = defineMessages('cli/report', {
  error: () => 'error',
  warning: () => 'warning',
  /** In front of a place, and of the address of a page. */
  at: () => 'at',
  see: () => 'see',
  bug: () => 'This is a bug in koo.',
  reportBug: () => 'Please report it.',
  reportBugWith: ({ system }: { system: string }) => `Please report it with the lines above (${system}).`,
});
