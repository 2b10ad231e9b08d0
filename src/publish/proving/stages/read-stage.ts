import { parseTemplateVariables } from '../../../rfs/templates/parse-template-variables.js';
import { compareVariables } from '../../../rfs/variables/compare-variables.js';
import { templateVariables } from '../../../template/queries/template-variables.js';
import type { RfsTemplate } from '../../prepare-rfs-template.js';
import { placeOfVariable } from '../difference-place.js';
import type { Proved, ProveOptions, TemplateToProve } from '../template-to-prove.js';

/** Has RFS read the variables, and compares them with what koo reads. */
export async function readStage(
  { source, template }: RfsTemplate,
  { author }: TemplateToProve,
  { ground, signal }: ProveOptions,
  { differences, proof }: Proved,
): Promise<void> {
  const theirs = await parseTemplateVariables(ground.connection.rfs, source!, { signal });
  proof.variables = theirs.length;
  for (const { field, here, there, variable } of compareVariables(templateVariables(template), theirs)) {
    const place = placeOfVariable(author, variable, field);
    differences.push({
      about: field === 'variable' ? variable : `${variable}.${field}`,
      kind: 'variable',
      ours: here ?? null,
      ...(place && { place }),
      template: proof.template,
      theirs: there ?? null,
    });
  }
}
