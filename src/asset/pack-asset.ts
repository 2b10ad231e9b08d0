import type { KeyObject } from 'node:crypto';
import path from 'node:path';
import { UsageError } from '../errors/koo-error.js';
import type { AssetDeclaration, Project } from '../project/project.js';
import { rewriteImages } from './container/rewrite-images.js';
import { collectPackage } from './collect/collect-package.js';
import { isAmongInput } from './is-among-input.js';
import { assetMessages } from './messages.js';
import type { PackageInventory, PackedAsset, PackProgress, PlacedArchive, WrittenArchive } from './model.js';
import { OutputFolder } from './output-folder.js';
import { packageName } from './package-name.js';
import { sidecarNames } from './sidecars/sidecar-names.js';
import { removePackage } from './sidecars/remove-package.js';
import { type SidecarsInput, writeSidecars } from './sidecars/write-sidecars.js';
import { loadSigningKey } from './provenance/signing-key.js';
import { readSourceState } from './provenance/read-source-state.js';
import { writeArchive } from './archive/write-archive.js';

export interface PackAssetOptions {
  /** What {@link collectPackage} found, when it was asked already. */
  inventory?: PackageInventory;
  /** What koo.yaml declares; the provenance statement names it. */
  project?: Pick<Project, 'manifest' | 'root'>;
  /** Writes a bill of materials: as the asset declares, else yes. */
  sbom?: boolean;
  /** Writes a provenance statement: as the asset declares, else yes. */
  provenance?: boolean;
  /** Where the signing key, the builder and the date are looked for; that of the process by default. */
  environment?: NodeJS.ProcessEnv;
  /** How many threads to start: see `writeArchive`. */
  threads?: number;
  /** Nothing appears before this is resolved; when it is rejected, packing ends with that. */
  allowed?: Promise<unknown>;
  /** Called before the archive takes the place of what lies there; when that fails, it does not. */
  beforePlacing?: (placed: PlacedArchive) => Promise<void>;
  signal?: AbortSignal;
  onProgress?(progress: PackProgress): void;
}

/**
 * Packs one asset into `outFolder`, which is made when it is missing. There appear the archive (`demo-V1_0.zip`), and
 * beside it its hash as `sha256sum` writes it (`.sha256`), its manifest (`.koo-package.json`), its bill of materials
 * (`.cdx.json`), its provenance statement (`.intoto.json`), and SHA256SUMS of all that lies there. When something
 * fails, none of them stays. The package's rules are not run: see `checkPackage` and `packAssets`.
 *
 * @throws UsageError `UNSAFE_PACKAGE_NAME`, `OUT_AMONG_INPUT`, `OUT_NOT_A_FOLDER`, `TWO_SIGNING_KEYS`, and what
 *   {@link collectPackage} throws
 * @throws EnvironmentError as {@link writeArchive}, and `SIGNING_KEY`
 */
export async function packAsset(
  asset: AssetDeclaration,
  outFolder: string,
  options: PackAssetOptions = {},
): Promise<PackedAsset> {
  const { allowed, beforePlacing, environment = process.env, onProgress, project, threads } = options;
  const name = packageName(asset);
  if (/[/\\\0]/.test(name)) throw unsafeName(name);
  const folder = path.resolve(outFolder);
  const signal = alsoWhenRefused(options.signal, allowed);
  const inventory = options.inventory ?? (await collectPackage(asset, { signal }));
  if (isAmongInput(folder, inventory.root)) throw outAmongInput(folder, inventory.root);
  const provenance = options.provenance ?? asset.provenance ?? true;
  const key: KeyObject | undefined = provenance ? await loadSigningKey(environment) : undefined;
  const out = await OutputFolder.make(folder);
  // git looks on while the archive is written: what it says is of the time before.
  const source = provenance ? sourceState(inventory.root, project, signal) : undefined;
  source?.catch(() => {});
  try {
    const chart = asset.container?.type === 'helm' ? await rewriteImages(asset, inventory) : undefined;
    const archive = await writeArchive(chart?.entries ?? inventory.entries, path.join(folder, name), {
      allowed,
      beforePlacing,
      format: asset.format,
      onProgress,
      signal,
      threads,
    });
    const sbom = options.sbom ?? asset.sbom ?? true;
    const sidecars = { environment, inventory, key, project, provenance, sbom, signal, source };
    const packed = await withSidecars(asset, archive, sidecars);
    return chart ? { ...packed, images: chart.images } : packed;
  } catch (error) {
    await out.removeUnused();
    throw error;
  }
}

async function withSidecars(
  asset: AssetDeclaration,
  archive: WrittenArchive,
  { source, ...input }: Omit<SidecarsInput, 'source'> & { source?: ReturnType<typeof readSourceState> },
): Promise<PackedAsset> {
  try {
    const sidecars = await writeSidecars(asset, archive, { ...input, source: await source });
    return {
      key: asset.key,
      version: asset.version,
      file: archive.file,
      packageName: path.basename(archive.file),
      format: archive.format,
      bytes: archive.bytes,
      sha256: archive.sha256,
      entries: archive.files.length,
      ...sidecars,
    };
  } catch (error) {
    await removePackage(sidecarNames(archive.file));
    throw error;
  } finally {
    archive.files.close();
  }
}

/** Ends what goes on when the caller says so, and when it turns out that it is not allowed. */
function alsoWhenRefused(
  signal: AbortSignal | undefined,
  allowed: Promise<unknown> | undefined,
): AbortSignal | undefined {
  if (!allowed) return signal;
  const refusal = new AbortController();
  allowed.catch((error: unknown) => refusal.abort(error));
  return signal ? AbortSignal.any([signal, refusal.signal]) : refusal.signal;
}

function sourceState(
  root: string,
  project: PackAssetOptions['project'],
  signal?: AbortSignal,
): ReturnType<typeof readSourceState> {
  const manifest = project && path.join(project.root, path.basename(project.manifest.file));
  return readSourceState(project?.root ?? root, [root, ...(manifest ? [manifest] : [])], { signal });
}

function outAmongInput(folder: string, root: string): UsageError {
  return new UsageError('OUT_AMONG_INPUT', assetMessages.outputInsideAsset(), {
    hints: [assetMessages.otherFolder({ root })],
    place: folder,
  });
}

function unsafeName(name: string): UsageError {
  return new UsageError('UNSAFE_PACKAGE_NAME', assetMessages.unsafeName({ name }), {
    hints: [assetMessages.safeCharacters()],
  });
}
