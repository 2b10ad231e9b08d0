import type { Language } from '../../../i18n/language.js';
import { textOf } from '../../../i18n/message.js';
import type { BumpResult } from '../../../release/bump/bump-versions.js';
import type { ItemState } from '../../../release/checklist/item-state.js';
import { bumpMessages, checklistMessages } from './messages.js';

/** What `koo release bump` prints: the versions, and what has changed in the files. */
export function bumpText({ assets, diff, files, written }: BumpResult, language: Language): string {
  const versions = assets.map(({ from, key, name, to }) => `${key} (${name}): ${from} → ${to}`);
  const end = written ? bumpMessages.written({ files }) : bumpMessages.notWritten({ files });
  return [...versions, '', diff.trimEnd(), '', textOf(end, language)].join('\n');
}

/** Beside the findings of `koo product check`: how much of the checklist is done. */
export function checklistText(checklist: readonly ItemState[], language: Language): string {
  const settled = checklist.filter(({ state }) => state === 'done' || state === 'not-needed').length;
  return textOf(checklistMessages.settled({ settled, total: checklist.length }), language);
}
