import type { CallOptions, RfsClient } from '../rfs-client.js';
import { checkSource } from '../rfs-limits.js';
import { readVariables } from './read-variables.js';
import type { TemplateSource, TemplateVariable } from './template-model.js';
import { rfsCalls } from '../messages.js';

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
    title: rfsCalls.templateVariables(),
  });
  return readVariables(variables);
}
