import type { Project } from '../../project/project.js';
import { linkMessage } from '../plan/same-link.js';
import type { Target } from '../target.js';
import { changeDirectly, type ChangesResult, type DirectOptions } from './change-directly.js';
import { listedSpec } from './link-product.js';
import { directMessages } from './messages.js';

/**
 * Takes the link of a spec away. One that has none is as it is to be.
 *
 * @throws UsageError `NOT_LISTED`, `UNKNOWN_SPEC`
 */
export function unlinkProduct(
  project: Project,
  target: Target,
  skuCode: string,
  options: DirectOptions = {},
): Promise<ChangesResult> {
  return changeDirectly(project, target, options, async (input) => {
    const { link, name } = await listedSpec(input, skuCode);
    if (!link) return [];
    return [
      {
        before: link,
        from: linkMessage(link, input.receipt),
        id: `unlink ${skuCode}`,
        kind: 'unlink',
        reason: directMessages.unlinkRequested(),
        step: 'unlink-spec',
        what: { key: skuCode, name, type: 'spec' },
      },
    ];
  });
}
