import { stat } from 'node:fs/promises';
import path from 'node:path';
import {
  type AssetDeclaration,
  LIFECYCLE_PHASES,
  type LifecyclePhase,
  type Project,
} from '../project/project.js';
import { leadsOut } from '../platform/leads-out.js';
import { SourceText, type Span } from '../syntax/source-text.js';
import type { FileList, PackageContents, PackageFile } from './contents.js';
import { indexByPath } from './index-by-path.js';
import { lifecycleScriptPath } from './lifecycle-script-path.js';
import type { PackageInsight } from './preflight/look-into.js';

/** Where a finding is. */
export interface PackagePlace {
  source: SourceText;
  span: Span;
}

/** What the package's rules look at: a folder that will be packed, or an archive of anybody. */
export interface PackageSubject {
  contents: PackageContents;
  /** What was found by looking into the files. */
  insight: PackageInsight;
  /** What koo.yaml says of it; absent for an archive that no koo.yaml declares. */
  declared?: DeclaredPackage;
  /** What the lifecycle runs, as far as that can be told: from the commands, or else from the names in `scripts/`. */
  scripts: LifecycleScript[];
  /** Folders with nothing in them, which are not packed. */
  emptyFolders: readonly string[];
  /** Bytes of the archive, once there is one. */
  archiveBytes?: number;
  /**
   * The place of a part of the asset's declaration in `koo.yaml`: `at('lifecycle', 'install')`. The package itself
   * where nothing declares it.
   */
  at(...part: Array<number | string>): PackagePlace;
  /** A file of the package; the place in its text where that was read. */
  in(file: string, span?: Span): PackagePlace;
}

export interface DeclaredPackage {
  project: Project;
  asset: AssetDeclaration;
  /** As KooGallery would get it. */
  packageName: string;
}

export interface LifecycleScript {
  phase: LifecyclePhase;
  command: string;
  /** Relative to the package, normalised. */
  path: string;
  /** The file itself; absent when it is not in the package. */
  file?: PackageFile;
  /** It is not in the package, but lies in the folder that is packed. */
  leftOut?: boolean;
  /** Its text, when it is in the package, has text in it, and is no more than 1 MB. */
  source?: SourceText;
}

/**
 * The scripts that the lifecycle commands of a declaration run; some may not be in the package.
 *
 * @param files Sorted by path in byte order.
 */
export async function declaredScripts(
  { lifecycle, root }: AssetDeclaration,
  files: FileList<PackageFile>,
): Promise<LifecycleScript[]> {
  const scripts: LifecycleScript[] = [];
  for (const phase of LIFECYCLE_PHASES) {
    const command = lifecycle[phase];
    const script = command === undefined ? undefined : lifecycleScriptPath(command);
    if (command === undefined || script === undefined) continue;
    const at = indexByPath(files, script);
    const more = at !== -1 ? { file: files.at(at)! } : { leftOut: await isFile(root, script) };
    scripts.push({ phase, command, path: script, ...more });
  }

  return scripts;
}

const PHASE_SCRIPT = new RegExp(String.raw`^(?:[^/]+/)?scripts/(${LIFECYCLE_PHASES.join('|')})\.sh$`);

/** The scripts of a package that nothing declares: those in `scripts/` that are called as a phase is. */
export function likelyScripts(files: Iterable<PackageFile>): LifecycleScript[] {
  const scripts: LifecycleScript[] = [];
  for (const file of files) {
    const phase = PHASE_SCRIPT.exec(file.path)?.[1] as LifecyclePhase | undefined;
    if (phase) scripts.push({ phase, command: `bash ${file.path}`, path: file.path, file });
  }

  return scripts;
}

/** What findings call a file of a package. */
export function shownPath({ isArchive, name }: PackageContents, file: string): string {
  return `${name}${isArchive ? '!' : ''}/${file}`;
}

async function isFile(root: string, file: string): Promise<boolean> {
  if (leadsOut(file)) return false;
  return stat(path.join(root, file)).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
