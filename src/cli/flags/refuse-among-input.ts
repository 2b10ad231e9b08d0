import { isAmongInput } from '../../asset/is-among-input.js';
import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { flagMessages } from './messages.js';

/**
 * Refuses to write what the next publish would pack.
 *
 * @param files Absolute.
 * @throws UsageError `OUTPUT_INSIDE_ASSET`
 */
export function refuseAmongInput(files: readonly string[], { assets }: Pick<Project, 'assets'>): void {
  for (const { key, kind, root } of assets) {
    // Of an image and a SaaS asset nothing is packed.
    if (kind === 'image' || kind === 'saas') continue;
    const file = files.find((one) => isAmongInput(one, root));
    if (file !== undefined) throw wouldBePacked(file, key, root);
  }
}

function wouldBePacked(place: string, key: string, root: string): UsageError {
  return new UsageError('OUTPUT_INSIDE_ASSET', flagMessages.insideAsset({ key }), {
    hints: [flagMessages.chooseOutside({ root })],
    place,
  });
}
