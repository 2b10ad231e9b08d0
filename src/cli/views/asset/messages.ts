import { formatBytes } from '../../../asset/format-bytes.js';
import type { CheckedPart } from '../../../asset/verify/package-check.js';
import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

/** Of packages, packed or not; most of them of other archives and of the zips of templates, too. */
export const packageMessages = defineMessages('cli/views/asset/package', {
  /** In front of a line, no wider than 8 columns. */
  checksum: () => 'checksum',
  delivery: () => 'delivery',
  manifest: () => 'manifest',
  name: () => 'name',
  sbom: () => 'sbom',
  sha256: () => 'sha256',
  size: () => 'size',
  statement: () => 'origin',
  sums: () => 'sums',

  nothingToCheck: () => 'koo.yaml has SaaS assets only: there is no package and no image to check.',
  packing: ({ name }: { name: string }) => `pack ${name}`,
  bytes: ({ bytes }: { bytes: number }) => `${formatBytes(bytes)} (${bytes} bytes)`,
  files: ({ count }: { count: number }) => plural(count, 'file'),
  unpacked: ({ bytes }: { bytes: number }) => `${formatBytes(bytes)} unpacked`,
  excluded: ({ count }: { count: number }) => `${count} excluded`,
  executable: () => 'executable',
  /** Beside a name in a list, far enough from it that the name can be picked by itself. */
  note: ({ text }: { text: string }) => `  (${text})`,
  signed: () => 'signed',
  unsigned: () => 'not signed',
  spelled: ({ name, version }: { name: string; version: string }) =>
    `${name}: version ${version} is written without dots, which the asset scan does not accept`,
});

/** What `koo asset inspect` prints above the findings. */
export const archiveMessages = defineMessages('cli/views/asset/archive', {
  format: () => 'format',
  /** The title of the progress. */
  step: ({ name, step }: { name: string; step: 'hash' | 'unpack' }) => `${step} ${name}`,
  entries: ({ count }: { count: number }) => plural(count, 'entry', 'entries'),
  more: ({ count }: { count: number }) => `and ${plural(count, 'more file')}; --json lists them all`,
  incomplete: () => 'The entries after this could not be listed.',
});

export const diffMessages = defineMessages('cli/views/asset/diff', {
  link: ({ to }: { to: string }) => `link to ${to}`,
  mode: ({ from, to }: { from: string; to: string }) => `mode ${from} → ${to}`,
  counts: (o: Record<'added' | 'changed' | 'moved' | 'removed', number>) =>
    `${o.added} added, ${o.removed} removed, ${o.changed} changed, ${o.moved} moved`,
  unpacked: ({ from, to }: { from: string; to: string }) => `${from} → ${to} unpacked`,
  /** After the lines that are shown. */
  more: ({ count }: { count: number }) => `… and ${count} more; --json lists them all`,
  fileColumn: () => 'file',
});

/** What `koo asset verify` prints; what it found of each part is a message of `src/asset/verify`. */
export const verifiedMessages = defineMessages('cli/views/asset/verified', {
  /** The title of the progress. */
  verifying: ({ name }: { name: string }) => `verify ${name}`,
  good: ({ name }: { name: string }) => `${name}: everything that can be checked matches`,
  bad: ({ name }: { name: string }) => `${name}: this is not the package that was built`,
  sha256: () => 'sha256',
  part: ({ part }: { part: CheckedPart }) => part,
});

/** What `koo asset list --why` prints. */
export const whyPackedMessages = defineMessages('cli/views/asset/why-packed', {
  never: ({ name, path }: { name: string; path: string }) =>
    `${path} is not packed: ${name} never is, whatever the patterns say.`,
  noPattern: ({ path }: { path: string }) => `${path} is packed: no pattern excludes it.`,
  included: ({ path, pattern, where }: Record<'path' | 'pattern' | 'where', string>) =>
    `${path} is packed: \`${pattern}\` includes it again (${where}).`,
  excluded: ({ path, pattern, where }: Record<'path' | 'pattern' | 'where', string>) =>
    `${path} is not packed: \`${pattern}\` excludes it (${where}).`,
  /** After one of the others. */
  link: ({ to }: { to: string }) => ` It is a link to ${to}.`,
  builtIn: () => "koo's own list",
  helm: () => 'helm itself',
});
