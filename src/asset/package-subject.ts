import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  type AssetDeclaration,
  LIFECYCLE_PHASES,
  type LifecyclePhase,
  type Project,
} from '../project/project.js';
import { SourceText, type Span } from '../source/source-text.js';
import { lifecycleScriptPath } from './lifecycle-script-path.js';
import type { PackageEntry, PackageInventory } from './model.js';
import { packageName } from './package-name.js';

/** What a script can be and still be looked into, in bytes. */
const LONGEST_SCRIPT = 1024 * 1024;

/** What the package's rules look at. */
export interface PackageSubject {
  project: Project;
  asset: AssetDeclaration;
  inventory: PackageInventory;
  /** As KooGallery would get it. */
  packageName: string;
  /** What the lifecycle commands run, as far as that can be told from them. */
  scripts: LifecycleScript[];
  /** Bytes of the archive, once there is one. */
  archiveBytes?: number;
  /** The place of a part of the asset's declaration in `koo.yaml`: `at('lifecycle', 'install')`. */
  at(...part: Array<number | string>): { source: SourceText; span: Span };
}

export interface LifecycleScript {
  phase: LifecyclePhase;
  command: string;
  /** Relative to the package, normalised. */
  path: string;
  /** The file itself; absent when it is not in the package. */
  entry?: PackageEntry;
  /** It is not in the package, but lies in the folder that is packed. */
  leftOut?: boolean;
  /** Its text, when it is in the package, has text in it, and is no more than 1 MB. */
  source?: SourceText;
}

/** Gathers what the rules need, so that they need not read. */
export async function readPackageSubject(
  project: Project,
  asset: AssetDeclaration,
  inventory: PackageInventory,
): Promise<PackageSubject> {
  const index = project.assets.findIndex(({ key }) => key === asset.key);
  return {
    project,
    asset,
    inventory,
    packageName: packageName(asset),
    scripts: await readScripts(project, asset, inventory),
    at: (...part) => ({ source: project.manifest, span: project.spanOf(['assets', index, ...part]) }),
  };
}

async function readScripts(
  project: Project,
  { lifecycle }: AssetDeclaration,
  { entries, root }: PackageInventory,
): Promise<LifecycleScript[]> {
  const scripts: LifecycleScript[] = [];
  for (const phase of LIFECYCLE_PHASES) {
    const command = lifecycle[phase];
    const file = command === undefined ? undefined : lifecycleScriptPath(command);
    if (command === undefined || file === undefined) continue;
    const entry = entries.find((candidate) => candidate.path === file);
    scripts.push({
      phase,
      command,
      path: file,
      ...(entry
        ? { entry, source: await readSource(project, entry) }
        : { leftOut: await isFile(root, file) }),
    });
  }

  return scripts;
}

async function readSource(project: Project, { size, source }: PackageEntry): Promise<SourceText | undefined> {
  if (size > LONGEST_SCRIPT) return undefined;
  const text = await readFile(source, 'utf8');
  return text.includes('\0') ? undefined : new SourceText(shownPath(project, source), text);
}

/** As `koo.yaml` is shown: relative to the same folder. */
function shownPath({ manifest, root }: Project, file: string): string {
  return path.join(path.dirname(manifest.file), path.relative(root, file)).replaceAll(path.sep, '/');
}

async function isFile(root: string, file: string): Promise<boolean> {
  if (file.startsWith('..')) return false;
  return stat(path.join(root, file)).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
