import type { ManifestCheck } from './check.js';

/** What is said of a container package stands where one is declared, and its form comes from its type. */
export const checkContainer: ManifestCheck = (data, { report }) => {
  for (const [index, { container, format, kind = 'software_package' }] of (data.assets ?? []).entries()) {
    if (!container) continue;
    const path = ['assets', index];
    if (kind !== 'container') {
      const message = `\`assets[${index}].container\` is for assets of kind \`container\`; this one is of kind \`${kind}\`.`;
      report({ message, part: 'key', path: [...path, 'container'], rule: 'manifest/value' });
    } else if (format !== undefined) {
      const suffix = container.type === 'helm' ? '.tgz' : '.zip';
      const message = `A container package of type \`${container.type}\` is a ${suffix}: leave \`format\` out.`;
      report({ message, part: 'key', path: [...path, 'format'], rule: 'manifest/value' });
    }
  }
};
