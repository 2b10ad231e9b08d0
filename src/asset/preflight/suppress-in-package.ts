import { applySuppressions, type ApplySuppressionsOptions } from '../../findings/apply-suppressions.js';
import type { Finding } from '../../findings/finding.js';
import { manifestSuppressions } from '../manifest-suppressions.js';
import type { PackageSubject } from '../package-subject.js';
import { textSuppressions } from './text-suppressions.js';

/**
 * Takes away what comments suppress: those in koo.yaml at the asset, which cover what is found in any file of its
 * package, and those in a file itself. An archive that no koo.yaml declares is somebody else's: its own word that
 * nothing is wrong counts for nothing.
 */
export function suppressInPackage(
  findings: readonly Finding[],
  { at, declared, insight }: PackageSubject,
  options: ApplySuppressionsOptions,
): Finding[] {
  if (!declared) return [...findings];
  const { manifest } = declared.project;
  const texts = new Set([...insight.texts.values(), ...insight.secrets.map(({ source }) => source)]);
  const suppressions = [
    ...manifestSuppressions(manifest, at().span),
    ...[...texts].flatMap((source) => textSuppressions(source)),
  ];
  if (suppressions.length === 0) return [...findings];

  // For what is found in a file, the line of koo.yaml that names the folder stands in.
  const range = manifest.rangeOf(at('root').span);
  const standIns = new Map<Finding, Finding>();
  for (const finding of findings) {
    if (finding.file !== manifest.file) standIns.set(finding, { ...finding, file: manifest.file, range });
  }

  const left = new Set(applySuppressions([...findings, ...standIns.values()], suppressions, options));
  for (const [finding, standIn] of standIns) {
    if (!left.delete(standIn)) left.delete(finding);
  }

  return [...left];
}
