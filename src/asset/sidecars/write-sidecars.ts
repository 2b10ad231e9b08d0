import type { KeyObject } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { AssetDeclaration, Project } from '../../project/project.js';
import { writeAtomically } from '../../platform/write-atomically.js';
import { folderContents } from '../folder-contents.js';
import type { PackageInventory, WrittenArchive } from '../model.js';
import { manifestChunks } from '../package-manifest.js';
import { sha256Of } from '../sha256-of.js';
import { signStatement } from '../provenance/envelope.js';
import { findBuilder } from '../provenance/find-builder.js';
import { kooVersion } from '../provenance/koo-version.js';
import type { SourceState } from '../provenance/read-source-state.js';
import { provenanceStatement } from '../provenance/statement.js';
import { sidecarNames } from './sidecar-names.js';
import { hashSidecar, writeSums } from './sums-file.js';

export interface SidecarsInput {
  inventory: PackageInventory;
  project?: Pick<Project, 'manifest' | 'root'>;
  sbom: boolean;
  provenance: boolean;
  key?: KeyObject;
  source?: SourceState;
  environment: NodeJS.ProcessEnv;
  signal?: AbortSignal;
}

/** Absolute paths of what was written. */
export interface Sidecars {
  manifest: string;
  checksum: string;
  sbom?: string;
  statement?: string;
  signed: boolean;
  sums: string;
}

/** Writes what lies beside a finished archive. What is not wanted does not stay from the last time either. */
export async function writeSidecars(
  asset: AssetDeclaration,
  archive: WrittenArchive,
  input: SidecarsInput,
): Promise<Sidecars> {
  const names = sidecarNames(archive.file);
  const name = path.basename(archive.file);
  const manifest = () => manifestChunks(asset, name, archive);
  const sbom = input.sbom ? await billOf(asset, archive, input) : undefined;
  const statement = input.provenance
    ? await statementText(asset, input, [
        { name, sha256: archive.sha256 },
        { name: path.basename(names.manifest), sha256: sha256Of(manifest()) },
        ...(sbom === undefined ? [] : [{ name: path.basename(names.sbom), sha256: sha256Of([sbom]) }]),
      ])
    : undefined;

  input.signal?.throwIfAborted();
  await allWritten([
    writeAtomically(names.checksum, `${archive.sha256}  ${name}\n`),
    writeAtomically(names.manifest, manifest()),
    writeOrRemove(names.sbom, sbom),
    writeOrRemove(names.statement, statement),
  ]);
  return {
    manifest: names.manifest,
    checksum: names.checksum,
    ...(sbom !== undefined && { sbom: names.sbom }),
    ...(statement !== undefined && { statement: names.statement }),
    signed: statement !== undefined && input.key !== undefined,
    sums: await writeSums(path.dirname(archive.file)),
  };
}

async function billOf(
  { name, version }: AssetDeclaration,
  { files, sha256 }: WrittenArchive,
  { environment, inventory, signal }: SidecarsInput,
): Promise<string> {
  const [{ billOfMaterials }, { ComponentFinder }] = await Promise.all([
    import('../sbom/bill-of-materials.js'),
    import('../sbom/component-finder.js'),
  ]);
  const finder = new ComponentFinder();
  await folderContents(inventory).read([finder], { signal });
  return billOfMaterials({ name, sha256, version }, finder, {
    environment,
    hashOf: (file) => files.sha256Of(file),
  });
}

async function statementText(
  asset: AssetDeclaration,
  { environment, key, project, source }: SidecarsInput,
  subjects: ReadonlyArray<{ name: string; sha256: string }>,
): Promise<string> {
  const declared = project && path.basename(project.manifest.file);
  const sha256 = declared && (await hashSidecar(path.join(project.root, declared)));
  const manifest = sha256 ? { name: declared, sha256 } : undefined;
  const builder = findBuilder(environment);
  const statement = provenanceStatement({
    asset,
    builder,
    kooVersion: kooVersion(),
    manifest,
    source,
    subjects,
  });
  const text = JSON.stringify(statement, null, 2);
  return `${key ? JSON.stringify(signStatement(text, key), null, 2) : text}\n`;
}

/** Not before the last of them has ended: what is written late would stay. */
async function allWritten(writes: ReadonlyArray<Promise<void>>): Promise<void> {
  const ended = await Promise.allSettled(writes);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

async function writeOrRemove(file: string, text: string | undefined): Promise<void> {
  await (text === undefined ? rm(file, { force: true }) : writeAtomically(file, text));
}
