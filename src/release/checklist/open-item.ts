import type { Rule } from '../../findings/rule.js';
import { defineMessages, type Message } from '../../i18n/message.js';
import type { ProductSubject } from '../product-subject.js';
import type { ChecklistItemName } from './checklist-items.js';
import { itemStates } from './item-state.js';

export const checklistMessages = defineMessages('release/checklist', {
  early: ({ day }: { day: string }) => `It is marked as done on ${day}, which is in the future.`,
  outdated: ({ version, versions }: { version: string; versions: string[] }) =>
    `It is marked as done for version ${version}, and this is ${versions.join(', ')}.`,
});

/**
 * The check of an item that a person marks as done: it is found while it is open.
 *
 * @param open What is open.
 */
export function openItem(item: ChecklistItemName, open: () => Message): Rule<ProductSubject>['check'] {
  return ({ at, project, today, versions }, { report }) => {
    const found = itemStates(project, today, versions).find((one) => one.item === item);
    if (found?.state === 'open') {
      const isMentioned = project.product.checklist?.[item] !== undefined;
      report({ message: open(), ...(isMentioned ? at('checklist', item) : at('access')) });
    } else if (found?.state === 'early') {
      report({ message: checklistMessages.early({ day: found.done! }), ...at('checklist', item, 'done') });
    } else if (found?.state === 'outdated') {
      report({
        message: checklistMessages.outdated({ version: found.version!, versions: [...versions] }),
        ...at('checklist', item, 'version'),
      });
    }
  };
}
