import { checkDeployed, sha256In } from '../../asset/verify/check-deployed.js';
import { hashFile } from '../../asset/verify/hash-file.js';
import { CheckFailed, RefusedError, UsageError } from '../../errors/koo-error.js';
import { type DeployedAsset, queryDeployedAsset } from '../../marketplace/assets/deployed-asset.js';
import type { Transport } from '../../marketplace/sending/transport.js';
import { adoptMessages } from './messages.js';

/** An asset that a seller names. */
export interface Adoption {
  /** Of koo.yaml. */
  key: string;
  id: string;
  /** The one that koo.yaml declares, else the newest, when absent. */
  version?: string;
  /** Its package, for a checksum that is no SHA-256. */
  file?: string;
}

/** What the target shows of it. */
export interface FoundAsset {
  id: string;
  version: string;
  versionId: string;
  /** Absent of an image. */
  packageName?: string;
  /** Hex, of the package; of an image, of what koo.yaml declares. */
  sha256: string;
}

export interface FindOptions {
  transport: Transport;
  region?: string;
  /** What koo.yaml declares. */
  declared?: string;
  /** SHA-256, hex, of what koo.yaml declares of an image; absent of packages. */
  image?: string;
  signal?: AbortSignal;
}

/**
 * Looks an asset up by `asset/deployed-object`, which shows approved versions with the checksums of their packages. Of an
 * image it shows that the version exists; no page states whether the id that it shows is that of the seller's own image.
 *
 * @throws RefusedError `ASSET_NOT_SHOWN` @throws UsageError `VERSION_NOT_SHOWN`, `CHECKSUM_NOT_COMPARABLE`
 * @throws CheckFailed `PACKAGE_DIFFERS` where the file is another package
 */
export async function findDeployed(
  { file, id, key, version }: Adoption,
  { declared, image, region, signal, transport }: FindOptions,
): Promise<FoundAsset> {
  const type = image === undefined ? 'software_package' : 'image';
  const query = { all: true, assetId: id, region, type } as const;
  const shown = await queryDeployedAsset(transport, query, { signal });
  const versions = shown.map((one) => one.version);
  if (shown.length === 0) {
    throw new RefusedError('ASSET_NOT_SHOWN', adoptMessages.notShown({ id }), {
      hints: [adoptMessages.checkId(), adoptMessages.onlyApproved({ key })],
    });
  }

  const found =
    version === undefined
      ? (shown.find((one) => one.version === declared) ?? shown.at(-1)!)
      : shown.find((one) => one.version === version);
  if (!found) {
    throw new UsageError('VERSION_NOT_SHOWN', adoptMessages.versionNotShown({ id, version: version! }), {
      hints: [adoptMessages.shownVersions({ versions })],
    });
  }

  const { package_name: packageName } = found.software_pkg_deployed_object ?? {};
  return {
    id,
    version: found.version,
    versionId: found.version_id ?? '',
    ...(packageName && { packageName }),
    sha256: image ?? (await sha256Of(found, { file, key, signal })),
  };
}

async function sha256Of(
  found: DeployedAsset,
  { file, key, signal }: { file?: string; key: string; signal?: AbortSignal },
): Promise<string> {
  if (file !== undefined) {
    const [check] = await checkDeployed([found], file, { signal });
    if (check!.state === 'differs') {
      throw new CheckFailed('PACKAGE_DIFFERS', adoptMessages.packageDiffers({ version: found.version }), {
        hints: [adoptMessages.givePackage({ key })],
        place: file,
      });
    }
  }

  const sha256 = sha256In(found.software_pkg_deployed_object?.checksum);
  if (sha256 !== undefined) return sha256;
  if (file !== undefined) return (await hashFile(file, new Set(['sha256']), signal)).get('sha256')!;
  throw new UsageError('CHECKSUM_NOT_COMPARABLE', adoptMessages.noChecksum({ version: found.version }), {
    hints: [adoptMessages.givePackage({ key })],
  });
}
