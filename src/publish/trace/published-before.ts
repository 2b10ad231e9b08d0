import { diffPackages } from '../../asset/diff/diff-packages.js';
import type { PackageManifest } from '../../asset/package-manifest.js';
import { MAX_SIDECAR_BYTES, sidecarNames } from '../../asset/sidecars/sidecar-names.js';
import { readManifest } from '../../asset/verify/check-manifest.js';
import type { Project } from '../../project/project.js';
import { readBounded } from '../../platform/read-bounded.js';
import { KeptPackages } from '../packages/kept-packages.js';
import { packagesFolder } from '../packages/packages-folder.js';
import type { Prepared } from '../prepared.js';
import { publishedFile } from '../published-file.js';
import type { AssetReceipt, Receipt } from '../receipt/receipt.js';
import { ReleaseHistory } from '../releases/release-history.js';

/** The package that an asset was published with before the one that is packed now. */
export interface PublishedBefore {
  /** The asset's, in koo.yaml. */
  key: string;
  version: string;
  bytes: number;
  /** Hex, of the archive. */
  sha256: string;
  /** Absent where its manifest does not lie in `.koo/packages` any more. */
  differences?: { added: number; removed: number; changed: number; moved: number; unpackedBytes: number };
}

/** What the receipt knows, else the releases that were kept: the newest package with other bytes than now. */
export async function publishedBefore(
  { assets, root }: Project,
  { packages }: Prepared,
  receipt: Receipt,
): Promise<PublishedBefore[]> {
  const releases = await new ReleaseHistory(root, receipt.target).list();
  const earlier = [...releases.map((release) => release.assets), receipt.assets].reverse();
  const found: PublishedBefore[] = [];
  for (const declaration of assets) {
    const packed = packages.get(declaration);
    if (!packed) continue;
    const { key, name } = declaration;
    const { sha256: now } = publishedFile(packed);
    const before = earlier
      .map((things) => things[key])
      .find((asset) => asset?.name === name && asset.sha256 !== now);
    if (before?.bytes === undefined || before.packageName === undefined) continue;
    const { bytes, packageName, sha256, version } = before;
    const differences = await differencesOf(root, { packageName, sha256 }, packed.manifest);
    found.push({ key, version, bytes, sha256, ...(differences && { differences }) });
  }

  return found;
}

async function differencesOf(
  root: string,
  { packageName, sha256 }: Required<Pick<AssetReceipt, 'packageName' | 'sha256'>>,
  manifest: string,
): Promise<PublishedBefore['differences']> {
  const archives = [
    packagesFolder(root).file(packageName),
    new KeptPackages(root).archive({ packageName, sha256 }),
  ];
  const manifests = await Promise.all(archives.map((archive) => manifestIn(sidecarNames(archive).manifest)));
  const from = manifests.find((one) => one?.sha256 === sha256);
  const to = await manifestIn(manifest);
  if (!from || !to) return undefined;
  const { added, bytes, changed, moved, removed } = diffPackages(
    { files: from.files, name: 'before' },
    { files: to.files, name: 'now' },
  );
  return {
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    moved: moved.length,
    unpackedBytes: bytes.from,
  };
}

async function manifestIn(file: string): Promise<PackageManifest | undefined> {
  const bytes = await readBounded(file, { followLinks: false, maxBytes: MAX_SIDECAR_BYTES }).catch(
    () => undefined,
  );
  return bytes && readManifest(bytes.toString('utf8'));
}
