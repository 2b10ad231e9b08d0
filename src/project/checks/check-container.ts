import type { ManifestCheck } from './check.js';
import { valueMessages } from '../manifest-messages.js';

/** Only an asset of kind `container` has `container`, and its format follows from its type. */
export const checkContainer: ManifestCheck = (data, { report }) => {
  for (const [index, { container, format, kind = 'software_package' }] of (data.assets ?? []).entries()) {
    if (!container) continue;
    const path = ['assets', index];
    if (kind !== 'container') {
      const message = valueMessages.containerOfOtherKind({ index, kind });
      report({ message, part: 'key', path: [...path, 'container'], rule: 'manifest/value' });
    } else if (format !== undefined) {
      const suffix = container.type === 'helm' ? '.tgz' : '.zip';
      const message = valueMessages.containerFormat({ suffix, type: container.type });
      report({ message, part: 'key', path: [...path, 'format'], rule: 'manifest/value' });
    }
  }
};
