import type { Suppression } from '../findings/suppression.js';
import { SUPPRESSION_WORD } from '../findings/suppression-directive.js';
import { hclSuppressions } from './hcl/hcl-suppressions.js';
import { jsonSuppressions } from './json/json-suppressions.js';
import type { Template } from './model.js';

/** The suppressions in a template's `.tf` and `.tf.json` files; one without any costs one search in each text. */
export function suppressionsOf({ files }: Pick<Template, 'files'>): Suppression[] {
  return files
    .filter(({ source }) => source.text.includes(SUPPRESSION_WORD))
    .flatMap((file) => (file.syntax === 'hcl' ? hclSuppressions(file) : jsonSuppressions(file.source)));
}
