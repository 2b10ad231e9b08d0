import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AssetReceipt } from '../receipt/receipt.js';
import { readReceipt } from '../receipt/receipt-file.js';
import { ReleaseHistory } from '../releases/release-history.js';

export type NamedPackage = Pick<AssetReceipt, 'bytes' | 'packageName' | 'sha256'>;

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
  for (const target of await targetsOf(path.join(projectRoot, '.koo'))) {
    const receipt = await readReceipt(projectRoot, target).catch(() => {
      isWhole = false;
    });
    const releases = await new ReleaseHistory(projectRoot, target).list();
    const published = [
      ...releases.flatMap(({ assets }) => Object.values(assets)),
      ...Object.values(receipt?.left?.assets ?? {}),
      ...Object.values(receipt?.assets ?? {}),
    ];
    packages.push(...new Map(published.map((asset) => [asset.packageName, asset])).values());
  }

  return { isWhole, packages };
}

async function targetsOf(folder: string): Promise<Set<string>> {
  const [receipts, releases] = await Promise.all(
    [folder, path.join(folder, 'history')].map((one) => readdir(one).catch((): string[] => [])),
  );
  return new Set([
    ...receipts!.flatMap((name) => /^receipt\.(.+)\.json$/.exec(name)?.[1] ?? []),
    ...releases!.flatMap((name) => /^(.+)\.\d+\.json$/.exec(name)?.[1] ?? []),
  ]);
}
