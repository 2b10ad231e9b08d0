import { defineMessages } from '../../i18n/message.js';

/** What is neither a file nor a folder. */
export type SpecialKind = 'device' | 'pipe' | 'socket';

interface LinkAt {
  path: string;
  /** As it is written. */
  link: string;
}

/** Why something in the folder cannot be packed. */
export const unpackableMessages = defineMessages('asset/collect/unpackable', {
  special: ({ kind, path }: { kind: SpecialKind; path: string }) => `${path} is a ${kind}`,
  linkToSpecial: ({ kind, path }: { kind: SpecialKind; path: string }) => `${path} is a link to a ${kind}`,
  link: ({ link, path }: LinkAt) => `${path} is a link to ${link}`,
  brokenLink: ({ link, path }: LinkAt) => `${path} is a broken link to ${link}`,
  linkOut: ({ link, path }: LinkAt) => `${path} is a link to ${link}, outside the folder`,
  linkToLeftOut: ({ link, path }: LinkAt) => `${path} is a link to ${link}, which is not packed`,
  linkToParent: ({ link, path }: LinkAt) => `${path} is a link to the folder ${link}, which contains it`,
  linkTooDeep: ({ maximum, path }: { maximum: number; path: string }) =>
    `${path} is a link to a folder behind more than ${maximum} other links`,
  notUtf8: ({ path }: { path: string }) => `${path} has a name that is not UTF-8`,

  one: ({ problem }: { problem: string }) => `One item in the folder cannot be packed: ${problem}.`,
  several: ({ more, problems }: { more: number; problems: readonly string[] }) =>
    `${problems.length + more} items in the folder cannot be packed:\n  ${[...problems, ...(more > 0 ? [`and ${more} more`] : [])].join('\n  ')}`,

  BROKEN_LINK: () => 'Delete the link, or restore what it points to.',
  LINK_CYCLE: () => 'Delete the link, or replace it by what is needed of the folder.',
  LINK_LEADS_OUT: () => 'Replace the link by a copy of the file.',
  LINK_REFUSED: () => 'Replace the link by a copy, or set `links` of the asset in koo.yaml to `resolve`.',
  LINK_TO_LEFT_OUT: () => 'Pack what the link points to, or leave the link out, too.',
  NAME_NOT_UTF8: () => 'Rename it: names in a package must be UTF-8.',
  SPECIAL_FILE: () => 'Delete it: only files can be packed.',
  virtualEnvironment: () =>
    'A virtual environment of Python is tied to this machine: leave it out, and let install.sh create it (`python3 -m venv`).',
  keepLinks: () => 'Or keep links as they are: `links: keep` with `format: tar.gz` in koo.yaml.',
  leaveOut: () => 'Or leave it out: add a line to .kooignore, or to `exclude` in koo.yaml.',
});

/** Errors about the folder that is packed, and about patterns of what to leave out. */
export const collectMessages = defineMessages('asset/collect', {
  tooManyPatterns: ({ file, maximum }: { file: string; maximum: number }) =>
    `There are more than ${maximum} patterns in \`exclude\` and the ${file} files.`,
  tooManyLines: ({ file, maximum }: { file: string; maximum: number }) =>
    `There are more than ${maximum} patterns in ${file}.`,
  useWildcards: () => 'Exclude whole folders, or use wildcards, instead of listing files.',
  longPattern: ({ maximum, place, stars }: { maximum: number; place: string; stars: number }) =>
    `The pattern in ${place} has more than ${maximum} characters or more than ${stars} times \`**\`.`,
  splitPattern: () => 'Shorten it, or split it into several patterns.',

  notInFolder: ({ file }: { file: string }) => `There is no ${file} in the folder of the asset.`,
  nameAsListed: () => 'Name a file as `koo asset list` shows it: relative to the folder.',
  noFolder: ({ key }: { key: string }) => `The folder of asset "${key}" does not exist.`,
  createFolder: () => 'Create it, or name the right folder as `root` of the asset in koo.yaml.',
  notFolder: ({ key }: { key: string }) => `The root of asset "${key}" is not a folder.`,
  nameFolder: () => 'Name the folder whose contents are to be packed as `root` of the asset in koo.yaml.',
  empty: ({ key }: { key: string }) => `There is nothing to pack for asset "${key}".`,
  addSoftware: () => 'Put the software there: programs into bin/, lifecycle scripts into scripts/.',
  allLeftOut: () => 'Everything in it is left out: check .kooignore, and `exclude` in koo.yaml.',
  allLeftOutOfChart: () =>
    'Everything in it is left out: check .helmignore, where `!x` leaves out all but x, .kooignore, and `exclude` in koo.yaml.',
});
