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
    `\`koo ${command}\` takes no argument: ${word}`,
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
  noFlagOfKoo: ({ flag }: { flag: string }) => `There is no flag \`${flag}\` of koo itself.`,
  helpAndVersion: () => '`koo --help` lists the commands, `koo --version` says which koo this is.',
  noCommand: ({ words }: { words: string }) => `There is no command \`koo ${words}\`.`,
  listCommands: () => '`koo --help` lists the commands.',
});

/** What Node reports of files. The place is in `path` where Node knows it. */
export const systemMessages = defineMessages('cli/system', {
  accessDenied: ({ path }: { path?: string }) => withPath('Access is denied', path),
  checkPermissions: ({ folder }: { folder?: string }) =>
    `Check the permissions of it and of its folder${folder === undefined ? '' : ` ${folder}`}, and who owns them.`,
  quotaUsed: ({ path }: { path?: string }) => withPath('Your quota is used up', path),
  freeQuota: () => 'Free some space, then run the same command again.',
  fileInTheWay: ({ path }: { path?: string }) => withPath('A file stands where a folder is wanted', path),
  moveFile: () => 'Choose another path, or move that file away.',
  isFolder: ({ path }: { path?: string }) => withPath('It is a folder', path),
  nameFile: () => 'Name a file.',
  linkLoop: ({ path }: { path?: string }) => withPath('Its symbolic links lead in a circle', path),
  removeLink: () => 'Remove the link, or put the file itself there.',
  tooManyFiles: ({ path }: { path?: string }) => withPath('Too many files are open', path),
  raiseLimit: () => 'Raise the limit (`ulimit -n`), then run the same command again.',
  noFile: ({ path }: { path?: string }) => withPath('There is no such file', path),
  checkPath: () => 'Check the path; it may have been moved or deleted meanwhile.',
  diskFull: ({ path }: { path?: string }) => withPath('The disk is full', path),
  freeDisk: () => 'Free some space on it, then run the same command again.',
  notFolder: ({ path }: { path?: string }) => withPath('It is not a folder', path),
  nameFolder: () => 'Name a folder.',
  notChangeable: ({ path }: { path?: string }) => withPath('It may not be changed', path),
  checkOwner: () => 'Check who owns it and its permissions.',
  readOnly: ({ path }: { path?: string }) => withPath('The disk is read-only', path),
  chooseFolder: () => 'Choose another folder.',
  tryAgain: () => 'Check the file or the connection that is named here, then try again.',
  databaseUnusable: ({ reason }: { reason: string }) => `A database of koo cannot be used: ${reason}.`,
  checkSpace: () => 'Check the space left on the disk and the permissions, then run the same command again.',
});

/** What follows an interruption. */
export const interruptionMessages = defineMessages('cli/interruption', {
  nameRelease: () => 'Go on with the number of the release: koo rollback --to NUMBER (see --list).',
  resume: () => 'Run the same command again: it goes on from there.',
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
  eventsAndJson: () => 'With --json the result is what stands on standard output.',
  eventsToFile: ({ events }: { events: string }) =>
    `Write the events to a file (--events FILE) instead of ${events}, or leave out --json.`,
  eventsAndReport: ({ file }: { file: string }) => `The events and the report go to ${file}, both.`,
  otherFile: () => 'Give one of them another file.',
  eventsLost: ({ reason }: { reason: string }) =>
    `The events can be written no more, and koo goes on: ${reason}`,
  waitsForReader: ({ file }: { file: string }) => `koo waits until somebody reads ${file}.`,
  reportNotWritten: () => 'The report cannot be written; what was done stays done.',
  billAndJson: () => 'The bill of materials and --json both go to standard output.',
  billToFile: () => 'Write the bill of materials into a file: --sbom FILE',
});

/** What the linter tells beside its findings, and what it cannot do. */
export const lintMessages = defineMessages('cli/lint', {
  zipNotFixed: ({ zip }: { zip: string }) =>
    `${zip} is not fixed: a zip is made from a folder, and that is what to fix.`,
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
    `${file} has a finding that is gone: ${rule} at ${at}.`,
  removeGone: () => '--update-baseline takes out what is gone.',
  watching: () => 'Watching for changes; Ctrl-C ends it.',
  noBaseline: ({ file }: { file: string }) => `There is no ${file}.`,
  makeBaseline: () => 'Make it with --update-baseline.',
});

/** What single commands refuse, or warn of. */
export const commandMessages = defineMessages('cli/command', {
  noHandOffs: () => 'There are no hand-offs here.',
  publishFirst: () => 'A publish to a KooGallery site prepares them: koo publish --target NAME',
  severalTargets: () => 'More than one target has hand-offs.',
  nameTarget: ({ targets }: { targets: readonly string[] }) =>
    `Name the one that you mean: --target ${targets.join(' | ')}`,
  stateInGit: () =>
    '.koo is committed to git, so whoever changes the repository changes what koo takes for its own records. Take it out: git rm -r --cached .koo; and add .koo/ to .gitignore.',
  /** After Ctrl-C, while a stack of koo's own is there: deleting it may take a while. */
  stopping: ({ stack }: { stack: string }) =>
    `Stopping: the stack ${stack} is deleted first, once nothing goes on in it. Ctrl-C again ends koo at once and leaves it.`,
  neitherRuleNorCode: ({ word }: { word: string }) =>
    `"${word}" is neither a rule nor a code that koo knows.`,
  nameOneOf: ({ names }: { names: readonly string[] }) => `Name one of ${names.join(', ')}.`,
  codeOfSuccess: () => 'A code that ends in 0000 says that all went well.',
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,
  listRules: () => '`koo template rules` lists the rules.',
  noArea: ({ area }: { area: string }) => `There are no rules in an area "${area}".`,
  useOneOf: ({ names }: { names: readonly string[] }) => `Use one of ${names.join(', ')}.`,
  licenceOrFile: () => 'Name a licence code and who used it, or a file, and not both.',
  licenceExample: () =>
    'For example: koo licence usage PLXXXXXX --client account1, or: koo licence usage --file today.csv',
  noKeysAsArguments: () => 'koo auth login takes --profile NAME and nothing else: no keys.',
  typeKeys: () => 'Type the keys when asked, or pipe them in.',
  cleanHistory: () =>
    'If you have just given a key as an argument, take that line out of the history of your shell.',
  stillSet: ({ variable }: { variable: string }) =>
    `${variable} is still set, so koo goes on using those keys.`,
  notDeployed: ({ id }: { id: string }) =>
    `Nothing is deployed from asset ${id}: it is not known here, or not approved yet.`,
  checkAsset: () =>
    'Check the id, the version, the kind (--type) and the site; a version is deployed once it is approved.',
  nameAsset: () => 'Name an asset by its id, or one of koo.yaml with --asset KEY.',
  whereIdIs: () => 'The id is in the seller console: 资产中心 > 我的资产.',
  imageNotCompared: () => 'An image has no checksum to compare a file with.',
  omitCheck: () => 'Leave --check out.',
  keyNeeded: () => 'A signature says something only beside the key that must have made it.',
  nameKey: () => 'Name the public key: --key koo-signing.pub',
  nameMissing: () => 'What comes from standard input has no name.',
  giveName: () => 'Give one: … | koo upload file - --name NAME',
  otherBytes: ({ version }: { version: string }) =>
    `RFS answers other bytes for ${version} than were meant: look at what lies at the address.`,
  otherTemplate: ({ variable }: { variable: string }) =>
    `What lies at --template-uri is not this template: they differ in the variable ${variable}.`,
  uploadAgain: ({ file }: { file: string }) => `Upload ${file} there again, then run the same command.`,
  typesLeftOut: ({ count }: { count: number }) => `${count} types are left out: no template could name them.`,
  ownCatalogUnknown: () =>
    'koo.yaml has mistakes, so that a catalogue of its own is not known: this is what koo ships.',
});

function withPath(says: string, path: string | undefined): string {
  return path ? `${says}: ${path}` : `${says}.`;
}
