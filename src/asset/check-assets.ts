import type { FindingsReport } from '../findings/finding.js';
import { notYetFound } from '../findings/not-yet-found.js';
import { summarize } from '../findings/summarize.js';
import { checkAssetRoots } from '../project/check-asset-roots.js';
import type { AssetDeclaration, Project } from '../project/project.js';
import type { SourceText } from '../syntax/source-text.js';
import { checkPackage } from './check-package.js';
import { checkImage } from './image/check-image.js';
import { collectPackage } from './collect/collect-package.js';

export interface CheckedAssets extends FindingsReport {
  /** The text of each file that a finding names, for code frames. */
  sources: ReadonlyMap<string, SourceText>;
}

/**
 * Checks what would be packed for some assets, and packs nothing; of a machine image, the report of `check-image.sh`. What
 * is probably wrong in koo.yaml comes first.
 *
 * @throws whatever {@link collectPackage} and {@link checkPackage} throw
 */
export async function checkAssets(
  project: Project,
  assets: readonly AssetDeclaration[],
  { signal }: { signal?: AbortSignal } = {},
): Promise<CheckedAssets> {
  const started = performance.now();
  await checkAssetRoots(project, assets);
  const sources = new Map([[project.manifest.file, project.manifest]]);
  const findings = [...(project.warnings ?? [])];
  let files = 0;
  for (const asset of assets) {
    if (asset.kind === 'image') {
      files += asset.image?.report === undefined ? 0 : 1;
      findings.push(...notYetFound(await checkImage(project, asset, { sources }), findings));
      continue;
    }

    const inventory = await collectPackage(asset, { signal });
    files += inventory.entries.length;
    const found = await checkPackage(project, asset, inventory, { signal, sources });
    findings.push(...notYetFound(found, findings));
  }

  return {
    findings,
    summary: summarize(findings, { files, durationMs: performance.now() - started }),
    sources,
  };
}
