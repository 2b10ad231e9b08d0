import type { ManifestCheck } from './check.js';
import { declaredKeys, referencesOf } from './references.js';
import { unusedMessages } from '../manifest-messages.js';

/** Whatever is declared is used. Silent while a reference is wrong: it may be the one that is missing. */
export const checkUnused: ManifestCheck = (data, { report }) => {
  const declared = declaredKeys(data);
  const references = referencesOf(data);
  if (references.some(({ key, kind }) => !declared[kind].has(key))) return;
  for (const kind of ['asset', 'template'] as const) {
    const used = new Set(
      references.filter((one) => one.kind === kind && one.part !== 'key').map(({ key }) => key),
    );
    for (const [index, { key }] of (data[`${kind}s`] ?? []).entries()) {
      // A spec deploys with a template, and a container package is deployed without one.
      const isContainer = kind === 'asset' && data.assets?.[index]?.kind === 'container';
      if (used.has(key) || isContainer) continue;
      const message = unusedMessages[kind]({ key });
      report({ message, path: [`${kind}s`, index, 'key'], rule: 'manifest/unused' });
    }
  }
};
