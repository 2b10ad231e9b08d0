import type { ManifestCheck } from './check.js';
import { duplicateKeyMessages } from '../manifest-messages.js';

/** Keys of assets and templates, and SKU codes, name one thing each. */
export const checkDuplicates: ManifestCheck = (data, { report }) => {
  const lists = [
    { items: data.assets, list: 'assets', name: 'key' },
    { items: data.templates, list: 'templates', name: 'key' },
    { items: data.specs, list: 'specs', name: 'skuCode' },
  ] as const;
  for (const { items = [], list, name } of lists) {
    const seen = new Map<unknown, number>();
    for (const [index, item] of items.entries()) {
      const value = (item as unknown as Record<string, unknown>)[name];
      const first = seen.get(value);
      if (first === undefined) {
        seen.set(value, index);
        continue;
      }

      report({
        message: duplicateKeyMessages.twice({ key: name, list, value: String(value) }),
        path: [list, index, name],
        related: [{ message: duplicateKeyMessages.firstOne(), path: [list, first, name] }],
        rule: 'manifest/duplicate-key',
      });
    }
  }
};
