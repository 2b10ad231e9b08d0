import type { DeployedAsset } from '../../marketplace/assets/deployed-asset.js';
import { hashFile } from './hash-file.js';

/** How the checksum that KooGallery has for a version stands to a package here. */
export interface DeployedCheck {
  version: string;
  /** `unknown`: there is none, or it is of no kind that koo can make. */
  state: 'differs' | 'same' | 'unknown';
  /** By the length of KooGallery's: no page says which it is. */
  algorithm?: 'md5' | 'sha1' | 'sha256' | 'sha512';
  /** As it came. */
  deployed?: string;
  /** Of the package here, in lower-case hex. */
  local?: string;
}

/** By the number of hexadecimal digits. */
const ALGORITHMS = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' } as const;

type Algorithm = NonNullable<DeployedCheck['algorithm']>;

/**
 * Compares the checksums of what is deployed with a package here, version by version.
 *
 * @param file The package.
 * @throws the system's error where it cannot be read; the signal's reason
 */
export async function checkDeployed(
  assets: ReadonlyArray<Pick<DeployedAsset, 'software_pkg_deployed_object' | 'version'>>,
  file: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<DeployedCheck[]> {
  const given = assets.map(({ software_pkg_deployed_object: software, version }) => ({
    deployed: typeof software?.checksum === 'string' ? software.checksum : undefined,
    version: String(version),
  }));
  const wanted = new Set(given.flatMap(({ deployed }) => algorithmOf(deployed) ?? []));
  const local = await hashFile(file, wanted, signal);
  return given.map(({ deployed, version }): DeployedCheck => {
    const algorithm = algorithmOf(deployed);
    if (algorithm === undefined) return { deployed, state: 'unknown', version };
    const own = local.get(algorithm)!;
    return {
      algorithm,
      deployed,
      local: own,
      state: digitsOf(deployed!) === own ? 'same' : 'differs',
      version,
    };
  });
}

/** The SHA-256 that a checksum is, in lower-case hex; nothing where it is of another kind. */
export function sha256In(checksum: unknown): string | undefined {
  if (typeof checksum !== 'string' || algorithmOf(checksum) !== 'sha256') return undefined;
  return digitsOf(checksum);
}

/** Without what some write in front: `sha256:…`. */
function digitsOf(checksum: string): string {
  return checksum
    .trim()
    .replace(/^(?:md5|sha-?\d+)[:=]/i, '')
    .toLowerCase();
}

function algorithmOf(checksum: string | undefined): Algorithm | undefined {
  const digits = checksum === undefined ? '' : digitsOf(checksum);
  if (!/^[\da-f]+$/.test(digits)) return undefined;
  return (ALGORITHMS as Partial<Record<number, Algorithm>>)[digits.length];
}
