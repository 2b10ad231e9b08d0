import { type CallOptions, listOf, type RfsClient } from '../rfs-client.js';
import { checkSource } from '../rfs-limits.js';
import type { TemplateSource, TemplateVariable } from './template-model.js';

/**
 * Reads the variables of a template; RFS refuses one that it cannot read. Nothing is stored.
 *
 * @see https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html
 */
export async function parseTemplateVariables(
  rfs: RfsClient,
  source: TemplateSource,
  options: CallOptions = {},
): Promise<TemplateVariable[]> {
  checkSource(source);
  const { variables } = await rfs.call({
    ...options,
    content: source,
    method: 'POST',
    onlyReads: true,
    path: '/template-analyses/variables',
    title: 'the template',
  });
  // One without a name is of no use to anybody.
  return listOf<Partial<TemplateVariable>>(variables).filter(
    (variable): variable is TemplateVariable => variable.name !== undefined,
  );
}
