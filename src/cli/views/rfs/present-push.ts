import type { Language } from '../../../i18n/language.js';
import { type Message, textsIn } from '../../../i18n/message.js';
import type { PushedTemplate } from '../../../rfs/templates/push-template.js';
import { padded } from '../../terminal/columns.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { pushMessages } from './messages.js';

/** What `koo template push` prints with `--json`. */
export interface Push extends PushedTemplate {
  place: Message | string;
  /** Of what RFS got: the text, or the zip. */
  sha256: string;
  bytes: number;
}

export function pushText(given: Push, language: Language): string {
  const { bytes, done, id, name, place, sha256, version } = onOneLine(given, language);
  const words = textsIn(pushMessages, language);
  return [
    words.done({ done, name, place, version }),
    `  ${padded(words.id(), 7)}  ${id}`,
    `  SHA-256  ${sha256}  ${words.bytes({ count: bytes })}`,
  ].join('\n');
}
