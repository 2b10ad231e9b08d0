import { UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { unpackableMessages } from './messages.js';
import { byByteOrder } from '../byte-order.js';

/** Also the code of the error. */
export type UnpackableKind =
  | 'BROKEN_LINK'
  | 'LINK_CYCLE'
  | 'LINK_LEADS_OUT'
  | 'LINK_REFUSED'
  | 'LINK_TO_LEFT_OUT'
  | 'NAME_NOT_UTF8'
  | 'SPECIAL_FILE';

/** Something in the folder that cannot be packed. */
export interface Unpackable {
  /** Relative to the folder. */
  path: string;
  kind: UnpackableKind;
  /** `conf is a link to /etc/passwd, outside the folder` */
  message: Message;
}

/** How many are named in one message. */
const MAX_SHOWN = 10;

/**
 * All that cannot be packed, in one error.
 *
 * @param place The folder, and whether its package could keep links if it were a tar.
 */
export function unpackableError(
  all: readonly Unpackable[],
  { mayKeepLinks, root }: { mayKeepLinks: boolean; root: string },
): UsageError {
  const sorted = [...all].sort((a, b) => byByteOrder(a.path, b.path));
  const problems = sorted.slice(0, MAX_SHOWN).map(({ message }) => message);
  const more = sorted.length - problems.length;
  const [first] = sorted;
  const kinds = new Set(sorted.map(({ kind }) => kind));
  const message =
    sorted.length === 1
      ? unpackableMessages.one({ problem: first!.message })
      : unpackableMessages.several({ more, problems });
  return new UsageError(first!.kind, message, {
    hints: [
      ...[...kinds].map((kind) => unpackableMessages[kind]()),
      ...(sorted.some(({ path }) => /(?:^|\/)bin\/python[\d.]*$/.test(path))
        ? [unpackableMessages.virtualEnvironment()]
        : []),
      ...(mayKeepLinks && kinds.has('LINK_CYCLE') ? [unpackableMessages.keepLinks()] : []),
      unpackableMessages.leaveOut(),
    ],
    place: root,
  });
}
