import type { PackageInventory, PackedAsset } from '../../asset/model.js';
import type { ArchiveFormat, AssetDeclaration } from '../../project/project.js';
import { readBounded } from '../../platform/read-bounded.js';

/** A package that was made, and what is in it. */
export interface PackedFacts {
  /** The asset's, in koo.yaml. */
  key: string;
  name: string;
  version: string;
  package: string;
  archive: ArchiveFormat;
  /** Of the archive. */
  bytes: number;
  /** Hex, of the archive. */
  sha256: string;
  files: number;
  /** Of all files, unpacked. */
  unpackedBytes: number;
  /** By the folder that a file lies in at the top, the biggest first; what is beyond twelve is together under `…`. */
  folders: FolderSize[];
  /** The biggest files, at most ten. */
  biggest: Array<{ path: string; bytes: number }>;
  /** What the bill of materials lists; absent where none was wanted, or nobody asked. */
  sbom?: SbomFacts;
  /** Whether its provenance statement is signed; absent where there is none. */
  signed?: boolean;
}

export interface FolderSize {
  /** `bin/`; `` for files that lie in no folder. */
  path: string;
  files: number;
  bytes: number;
}

export interface SbomFacts {
  components: number;
  /** By the package URL's type (`npm`, `pypi`, `deb`); `other` without one. */
  types: Record<string, number>;
  /** How many of them declare no licence. */
  withoutLicence: number;
}

const MAX_FOLDERS = 12;
const MAX_FILES = 10;

export function packedFacts(
  { key, name, version }: AssetDeclaration,
  packed: PackedAsset,
  { entries, totalBytes }: PackageInventory,
  sbom: SbomFacts | undefined,
): PackedFacts {
  return {
    key,
    name,
    version,
    package: packed.packageName,
    archive: packed.format,
    bytes: packed.bytes,
    sha256: packed.sha256,
    files: packed.entries,
    unpackedBytes: totalBytes,
    folders: folderSizes(entries),
    biggest: [...entries]
      .sort((one, other) => other.size - one.size)
      .slice(0, MAX_FILES)
      .map(({ path, size }) => ({ path, bytes: size })),
    ...(sbom && { sbom }),
    ...(packed.statement !== undefined && { signed: packed.signed }),
  };
}

/** Where all files lie in one folder, its folders count. */
function folderSizes(entries: PackageInventory['entries']): FolderSize[] {
  const above = commonFolder(entries);
  const sizes = new Map<string, FolderSize>();
  for (const { path, size } of entries) {
    const end = path.indexOf('/', above.length);
    const folder = path.slice(0, end === -1 ? above.length : end + 1);
    const sum = sizes.get(folder) ?? { path: folder, files: 0, bytes: 0 };
    sum.files += 1;
    sum.bytes += size;
    sizes.set(folder, sum);
  }

  const sorted = [...sizes.values()].sort((one, other) => other.bytes - one.bytes);
  if (sorted.length <= MAX_FOLDERS) return sorted;
  const rest = { path: '…', files: 0, bytes: 0 };
  for (const { bytes, files } of sorted.slice(MAX_FOLDERS - 1)) {
    rest.files += files;
    rest.bytes += bytes;
  }

  return [...sorted.slice(0, MAX_FOLDERS - 1), rest];
}

function commonFolder(entries: PackageInventory['entries']): string {
  let common = '';
  const first = entries.at(0)?.path ?? '';
  const last = entries.at(-1)?.path ?? '';
  for (;;) {
    const end = first.indexOf('/', common.length);
    const next = first.slice(0, end + 1);
    // They are sorted: what holds of both ends holds of all.
    if (end === -1 || !last.startsWith(next)) return common;
    common = next;
  }
}

/** Bytes. */
const MAX_BILL_BYTES = 512 * 1024 * 1024;

interface Bill {
  components?: Array<{ licenses?: unknown[]; purl?: string }>;
}

/** What a bill of materials in CycloneDX's JSON comes to. */
export async function sbomFacts(file: string): Promise<SbomFacts> {
  const { components = [] } = JSON.parse(
    (await readBounded(file, { maxBytes: MAX_BILL_BYTES })).toString('utf8'),
  ) as Bill;
  const types = new Map<string, number>();
  for (const { purl } of components) {
    const type = /^pkg:([^/]+)\//.exec(purl ?? '')?.[1] ?? 'other';
    types.set(type, (types.get(type) ?? 0) + 1);
  }

  return {
    components: components.length,
    types: Object.fromEntries([...types].sort(([, one], [, other]) => other - one)),
    withoutLicence: components.filter(({ licenses = [] }) => licenses.length === 0).length,
  };
}
