import type { Project } from '../../project/project.js';
import type { PublishedVersion } from '../../release/published-version.js';
import { isSealed } from '../plan/is-sealed.js';
import { readReceipt } from '../receipt/receipt-file.js';
import { knownTargets } from '../receipt/targets-with-receipt.js';

/**
 * What the receipts of a product say is published: submitted, or approved. Nothing is asked over the network.
 *
 * @param target Only what is published there; everywhere when absent.
 * @throws EnvironmentError `RECEIPT_UNREADABLE`
 */
export async function publishedVersions(project: Project, target?: string): Promise<PublishedVersion[]> {
  const { product, root } = project;
  const names = target === undefined ? await knownTargets(root) : [target];
  const receipts = await Promise.all(names.map(async (name) => readReceipt(root, name, product.id)));
  return receipts.flatMap((receipt) => {
    if (!receipt) return [];
    return Object.entries(receipt.assets)
      .filter(([key, told]) => isSealed(told) && isSame(project, key, told.name))
      .map(([asset, { version }]) => ({ asset, target: receipt.target, version }));
  });
}

/** A key that means another asset now says nothing of this one. */
function isSame({ assets }: Project, key: string, name: string): boolean {
  return assets.some((asset) => asset.key === key && asset.name === name);
}
