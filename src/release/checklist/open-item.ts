import type { Rule } from '../../findings/rule.js';
import type { ProductSubject } from '../product-subject.js';
import type { ChecklistItemName } from './checklist-items.js';
import { itemStates } from './item-state.js';

/**
 * The check of an item that a person marks as done: it is found while it is open.
 *
 * @param message What is open.
 */
export function openItem(item: ChecklistItemName, message: string): Rule<ProductSubject>['check'] {
  return ({ at, project, today, versions }, { report }) => {
    const found = itemStates(project, today, versions).find((one) => one.item === item);
    if (found?.state === 'open') {
      const isMentioned = project.product.checklist?.[item] !== undefined;
      report({ message, ...(isMentioned ? at('checklist', item) : at('access')) });
    } else if (found?.state === 'early') {
      report({
        message: `It is marked as done on ${found.done}, and that day has not come.`,
        ...at('checklist', item, 'done'),
      });
    } else if (found?.state === 'outdated') {
      report({
        message: `It is marked as done for version ${found.version}, and this is ${versions.join(', ')}.`,
        ...at('checklist', item, 'version'),
      });
    }
  };
}
