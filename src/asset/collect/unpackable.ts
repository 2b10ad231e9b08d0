import { UsageError } from '../../errors/koo-error.js';
import { byByteOrder } from '../byte-order.js';

export type UnpackableKind = keyof typeof NEXT_STEPS;

/** Something in the folder that no package can hold. */
export interface Unpackable {
  /** Relative to the folder. */
  path: string;
  kind: UnpackableKind;
  /** What it is, after the path: `is a link to /etc/passwd, outside the folder`. */
  reason: string;
}

const NEXT_STEPS = {
  BROKEN_LINK: 'Delete the link, or put back what it points to.',
  LINK_CYCLE: 'Delete the link, or put what is needed of the folder in its place.',
  LINK_LEADS_OUT: 'Put a copy of the file in the place of the link.',
  LINK_REFUSED: 'Put a copy in the place of the link, or set `links` of the asset in koo.yaml to `resolve`.',
  LINK_TO_LEFT_OUT: 'Pack what the link points to, or leave the link out too.',
  NAME_NOT_UTF8: 'Rename it: a package holds names in UTF-8 only.',
  SPECIAL_FILE: 'Delete it: only files can be packed.',
};

const VIRTUAL_ENVIRONMENT =
  'A virtual environment of Python is tied to this machine: leave it out, and let install.sh make it (`python3 -m venv`).';
const KEEP_LINKS = 'Or keep links as they are: `links: keep` with `format: tar.gz` in koo.yaml.';

/** How many are named in one message. */
const SHOWN = 10;

/**
 * All that cannot be packed, in one error.
 *
 * @param place The folder, and whether its package could keep links if it were a tar.
 */
export function unpackableError(
  problems: readonly Unpackable[],
  { mayKeepLinks, root }: { mayKeepLinks: boolean; root: string },
): UsageError {
  const sorted = [...problems].sort((a, b) => byByteOrder(a.path, b.path));
  const shown = sorted.slice(0, SHOWN).map(({ path, reason }) => `${path} ${reason}`);
  if (sorted.length > SHOWN) shown.push(`and ${sorted.length - SHOWN} more`);
  const message =
    sorted.length === 1
      ? `One thing in the folder cannot be packed: ${shown[0]}.`
      : `${sorted.length} things in the folder cannot be packed:\n  ${shown.join('\n  ')}`;
  const kinds = new Set(sorted.map(({ kind }) => kind));
  return new UsageError(sorted[0]!.kind, message, {
    hints: [
      ...[...kinds].map((kind) => NEXT_STEPS[kind]),
      ...(sorted.some(({ path }) => /(?:^|\/)bin\/python[\d.]*$/.test(path)) ? [VIRTUAL_ENVIRONMENT] : []),
      ...(mayKeepLinks && kinds.has('LINK_CYCLE') ? [KEEP_LINKS] : []),
      'Or leave it out: add a line to .kooignore, or to `exclude` in koo.yaml.',
    ],
    place: root,
  });
}
