import { didYouMean } from '../../findings/did-you-mean.js';
import { setValueParts } from '../set-value.js';
import type { ManifestCheck, ManifestReport } from './check.js';
import { declaredKeys, type Reference, referencesOf } from './references.js';
import { unknownReferenceMessages } from '../manifest-messages.js';
import { writeFix } from '../manifest-problem.js';

/** Whatever names an asset or a template names one that is declared. */
export const checkReferences: ManifestCheck = (data, { report }) => {
  const declared = declaredKeys(data);
  for (const { key, kind, ...place } of referencesOf(data)) {
    if (!declared[kind].has(key)) report({ ...unknown(kind, key, declared[kind], place.text), ...place });
  }

  for (const [index, { set = {} }] of (data.templates ?? []).entries()) {
    for (const [variable, value] of Object.entries(set)) {
      for (const part of typeof value === 'string' ? setValueParts(value) : []) {
        if (part.kind !== 'unknown') continue;
        report({
          message: unknownReferenceMessages.unresolvable({ text: part.text, why: part.why }),
          path: ['templates', index, 'set', variable],
          rule: 'manifest/unknown-reference',
          text: part.text,
        });
      }
    }
  }
};

/** Keys in a message: a file can have thousands, and as many wrong references to them. */
const MAX_NAMED = 20;

function unknown(
  kind: Reference['kind'],
  key: string,
  known: ReadonlySet<string>,
  text = key,
): Pick<ManifestReport, 'fix' | 'message' | 'rule'> {
  const rule = 'manifest/unknown-reference';
  const meant = didYouMean(key, known);
  if (meant === undefined) {
    const message =
      known.size > 0
        ? unknownReferenceMessages.unknownAmong({
            key,
            keys: [...known].slice(0, MAX_NAMED),
            kind,
            more: known.size > MAX_NAMED,
          })
        : unknownReferenceMessages.noneDeclared({ key, kind });
    return { message, rule };
  }

  return {
    fix: writeFix(text.replace(key, () => meant)),
    message: unknownReferenceMessages.misspelt({ key, kind, meant }),
    rule,
  };
}
