import type { PackageInventory } from '../../asset/model.js';
import { summarize } from '../../findings/summarize.js';
import type { AssetDeclaration } from '../../project/project.js';
import type { Prepared } from '../prepared.js';
import { type TracedFinding, tracedFindings } from './traced-finding.js';

/** What was checked before anything is packed, and what was found. */
export interface LintedFacts {
  templates: Array<{ key: string; files: number }>;
  /** `bytes` are those of all files, unpacked; `leftOut` are files and folders that patterns keep out. */
  packages: Array<{ key: string; files: number; bytes: number; leftOut: number }>;
  errors: number;
  warnings: number;
  infos: number;
  /** The worst first, at most 500. */
  findings: TracedFinding[];
}

export function lintedFacts(
  { findings, sources, templates }: Prepared,
  inventories: ReadonlyMap<AssetDeclaration, PackageInventory>,
): LintedFacts {
  const { errors, infos, warnings } = summarize(findings, { durationMs: 0, files: 0 });
  return {
    templates: [...templates].map(([{ key }, { files }]) => ({ key, files: files.length })),
    packages: [...inventories].map(([{ key }, { entries, leftOut, totalBytes }]) => ({
      key,
      files: entries.length,
      bytes: totalBytes,
      leftOut,
    })),
    errors,
    warnings,
    infos,
    findings: tracedFindings(findings, sources),
  };
}
