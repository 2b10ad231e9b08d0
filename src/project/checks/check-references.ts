import { didYouMean } from '../../findings/did-you-mean.js';
import { setValueParts } from '../set-value.js';
import type { ManifestCheck, ManifestReport } from './check.js';
import { declaredKeys, referencesOf } from './references.js';

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
          message: `\`${part.text}\` cannot be filled in: ${part.why}`,
          path: ['templates', index, 'set', variable],
          rule: 'manifest/unknown-reference',
          text: part.text,
        });
      }
    }
  }
};

function unknown(
  kind: string,
  key: string,
  known: ReadonlySet<string>,
  text = key,
): Pick<ManifestReport, 'fix' | 'message' | 'rule'> {
  const suggestion = didYouMean(key, known);
  const keys = [...known].map((word) => `\`${word}\``).join(', ');
  const others = keys ? `. The ${kind}s are ${keys}.` : `. Declare it under \`${kind}s\`.`;
  const replacement = text.replace(key, suggestion ?? key);
  return {
    ...(suggestion && { fix: { text: replacement, title: `Write \`${replacement}\`.` } }),
    message: `There is no ${kind} \`${key}\`${suggestion ? `; did you mean \`${suggestion}\`?` : others}`,
    rule: 'manifest/unknown-reference',
  };
}
