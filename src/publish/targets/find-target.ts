import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import type { Target } from '../target.js';
import { localTarget } from './local/local-target.js';

/**
 * The target of that name.
 *
 * @throws UsageError when it is not one that can be published to.
 */
export function findTarget(project: Project, name: string): Target {
  if (name === 'local') return localTarget(project.root);
  const declared = name in project.targets;
  throw new UsageError(
    declared ? 'TARGET_BY_HAND' : 'UNKNOWN_TARGET',
    declared
      ? `KooGallery has no public interface for creating an asset or linking a template, so koo cannot publish to "${name}".`
      : `There is no target "${name}".`,
    {
      hints: declared
        ? [
            'Publish to `local` to check everything; the packages are then in .koo/packages.',
            'Add the asset in the seller console: 资产中心 > 我的资产 > 新增资产; link it at the spec of the product.',
          ]
        : ['The target `local` is always there; others are declared in koo.yaml under `targets`.'],
      place: project.manifest.file,
    },
  );
}
