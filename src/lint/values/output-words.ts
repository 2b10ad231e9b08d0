import type { Template } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import { rootScope } from '../modules/module-scope.js';

/** What the buyer is told by one output. */
export interface OutputWords {
  /** Its name and its description. */
  told: string;
  /** Its value as written, without the types of resources. */
  value: string;
}

export function outputWords(template: Template): OutputWords[] {
  return [...rootScope(template).outputs].map(([name, { body, file }]) => {
    const span = attributeOf(body, 'value')?.value.span;
    const value = span ? file.source.text.slice(span.start, span.end) : '';
    const description = literalString(attributeOf(body, 'description')?.value) ?? '';
    return { told: `${name}\n${description}`, value: value.replaceAll(/\bhuaweicloud_\w+/g, '') };
  });
}
