import { runRules } from '../../findings/engine.js';
import type { Template } from '../../template/model.js';
import { attributeOf, blocksOf } from '../../template/queries/attribute-of.js';
import { MARKING } from './mark-secrets.js';

/**
 * The names of the variables whose default is, or holds, what the linter takes for a secret: a list of what a template is made of ends
 * in a pipeline's log as a finding does.
 */
export function secretDefaults(template: Template): ReadonlySet<string> {
  const source = template.files[0]?.source;
  if (!source) return new Set();
  const secrets = runRules(MARKING, template, { source });
  const variables = blocksOf(template, 'variable').filter(({ body, file }) => {
    const span = attributeOf(body, 'default')?.value.span;
    return secrets.some(
      (found) =>
        span &&
        found.file === file.source.file &&
        found.range.start.offset >= span.start &&
        found.range.end.offset <= span.end,
    );
  });
  return new Set(variables.map(({ labels }) => labels[0]?.text ?? ''));
}
