import type { AssetReceipt } from '../receipt/receipt.js';
import { readReceiptOfAny } from '../receipt/receipt-file.js';
import { targetsWithReceipt } from '../receipt/targets-with-receipt.js';
import { ReleaseHistory, targetsWithRelease } from '../releases/release-history.js';

export type NamedPackage = Required<Pick<AssetReceipt, 'bytes' | 'packageName' | 'sha256'>>;

export interface NamedPackages {
  packages: NamedPackage[];
  /** Whether all receipts could be read; what is not named is not known to be needed no more otherwise. */
  isWhole: boolean;
}

/**
 * What was published last under each name, at each target: as its receipt says, else the newest release that had the
 * name.
 */
export async function namedPackages(projectRoot: string): Promise<NamedPackages> {
  const packages: NamedPackage[] = [];
  let isWhole = true;
  const [receipts, releases] = await Promise.all([
    targetsWithReceipt(projectRoot),
    targetsWithRelease(projectRoot),
  ]);
  for (const target of new Set([...receipts, ...releases])) {
    const receipt = await readReceiptOfAny(projectRoot, target).catch(() => {
      isWhole = false;
    });
    const history = await new ReleaseHistory(projectRoot, target).list();
    const published = [
      ...history.flatMap(({ assets }) => Object.values(assets)),
      ...Object.values(receipt?.left?.assets ?? {}),
      ...Object.values(receipt?.assets ?? {}),
    ];
    // An image and a SaaS asset have no file.
    const files = published.flatMap(({ bytes, packageName, sha256 }) =>
      packageName === undefined || bytes === undefined ? [] : [{ bytes, packageName, sha256 }],
    );
    packages.push(...new Map(files.map((file) => [file.packageName, file])).values());
  }

  return { isWhole, packages };
}
