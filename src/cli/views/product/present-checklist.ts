import type { Language } from '../../../i18n/language.js';
import type { ItemState } from '../../../release/checklist/item-state.js';

/** Beside the findings: how much of the checklist is done. */
export function checklistText(checklist: readonly ItemState[], language: Language): string {
  const settled = checklist.filter(({ state }) => state === 'done' || state === 'not-needed').length;
  return {
    en: `Checklist: ${settled} of ${checklist.length} settled.`,
    zh: `检查清单：${checklist.length} 项中已处理 ${settled} 项。`,
  }[language];
}
