import type { Project } from '../../project/project.js';
import { linkText } from '../plan/same-link.js';
import type { Target } from '../target.js';
import { changeDirectly, type ChangesResult, type DirectOptions } from './change-directly.js';
import { listedSpec } from './link-product.js';

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
        from: linkText(link, input.receipt),
        id: `unlink ${skuCode}`,
        kind: 'unlink',
        reason: 'that was asked for; who buys the spec can deploy nothing with it until it is linked again',
        step: 'unlink-spec',
        what: { key: skuCode, name, type: 'spec' },
      },
    ];
  });
}
