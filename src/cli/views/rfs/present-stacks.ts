import type { Language } from '../../../i18n/language.js';
import { type Message, textsIn } from '../../../i18n/message.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import { tableText } from '../../terminal/table-text.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { stackMessages } from './messages.js';

/** A stack as `koo stack list` shows it. */
export interface ListedStack {
  name: string;
  id?: string;
  status?: string;
  description?: string;
  /** UTC. */
  created?: string;
}

export function stacksText(
  givenStacks: readonly ListedStack[],
  givenPlace: Message,
  language: Language,
): string {
  const stacks = onOneLine(givenStacks);
  const place = onOneLine(givenPlace, language);
  const words = textsIn(stackMessages, language);
  if (stacks.length === 0) return words.none({ place });
  const rows = stacks.map(({ created = '', description = '', name, status = '' }) =>
    [name, status, created, description].map((text) => plainText(text)),
  );
  const columns = [
    words.nameColumn(),
    words.statusColumn(),
    words.createdColumn(),
    words.descriptionColumn(),
  ];
  return [words.stacks({ place }), tableText(columns, rows)].join('\n');
}
