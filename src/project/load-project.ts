import path from 'node:path';
import { validate } from '#validators/koo';
import { limitSuggestions } from '../findings/suggestion-budget.js';
import type { SourceText } from '../syntax/source-text.js';
import { parseYaml, type YamlDocument } from '../syntax/yaml/yaml.js';
import { buildProject } from './build-project.js';
import type { ManifestCheck, ManifestReport } from './checks/check.js';
import { checkAccess } from './checks/check-access.js';
import { checkCallback } from './checks/check-callback.js';
import { checkDuplicates } from './checks/check-duplicates.js';
import { checkKinds } from './checks/check-kinds.js';
import { checkLinks } from './checks/check-links.js';
import { checkPaths } from './checks/check-paths.js';
import { checkProduct } from './checks/check-product.js';
import { checkReferences } from './checks/check-references.js';
import { checkSpecs } from './checks/check-specs.js';
import { checkTargets } from './checks/check-targets.js';
import { checkTexts } from './checks/check-texts.js';
import { checkUnused } from './checks/check-unused.js';
import { checkVersions } from './checks/check-versions.js';
import { findManifest } from './find-manifest.js';
import { InvalidManifest } from './invalid-manifest.js';
import type { ManifestData } from './manifest-data.js';
import { byPlace, type ManifestProblem, toFinding } from './manifest-problem.js';
import type { Project } from './project.js';
import { readManifest } from './read-manifest.js';
import { schemaProblems } from './schema-problems.js';
import { secretValues } from './secret-values.js';
import { duplicateKeyMessages } from './manifest-messages.js';
import { posixRelative } from '../platform/posix-path.js';

export interface LoadProjectOptions {
  /** Where to look from, upwards; also what the manifest's name in messages is relative to. */
  cwd: string;
  /** The manifest, or the folder that holds it, instead of looking. */
  file?: string;
}

const CHECKS: readonly ManifestCheck[] = [
  checkAccess,
  checkCallback,
  checkDuplicates,
  checkKinds,
  checkLinks,
  checkPaths,
  checkProduct,
  checkReferences,
  checkSpecs,
  checkTargets,
  checkTexts,
  checkUnused,
  checkVersions,
];

/**
 * Finds, reads and validates koo.yaml.
 *
 * @throws UsageError `NO_MANIFEST`, `TWO_MANIFESTS`, `MANIFEST_TOO_LARGE`, `MANIFEST_NOT_UTF8`
 * @throws InvalidManifest (a UsageError) with every finding, when it does not describe a product
 * @throws EnvironmentError when it cannot be read
 */
export async function loadProject({ cwd, file }: LoadProjectOptions): Promise<Project> {
  const absolute = await findManifest(cwd, file);
  const shown = posixRelative(cwd, absolute);
  return parseProject(await readManifest(absolute, shown), path.dirname(absolute));
}

/**
 * The same of a text that is already there, for an editor.
 *
 * @param root Absolute: the folder that paths in it are relative to.
 * @throws InvalidManifest
 */
export async function parseProject(source: SourceText, root: string): Promise<Project> {
  const document = parseYaml(source);
  source.secrets = secretValues(source, document);
  refuse(syntaxProblems(document), source);
  if (!validate(document.value)) refuse(schemaProblems(validate.errors ?? [], document, source), source);

  const data = document.value as ManifestData;
  const problems = await crossProblems(data, root, document, source);
  refuse(problems, source);
  const warnings = problems.map((problem) => toFinding(problem, source));
  return { ...buildProject(data, root, source, document), warnings };
}

function refuse(problems: readonly ManifestProblem[], source: SourceText): void {
  const findings = problems.map((problem) => toFinding(problem, source));
  if (findings.some(({ severity }) => severity === 'error')) throw new InvalidManifest(findings, source);
}

function syntaxProblems({ problems }: YamlDocument): ManifestProblem[] {
  return problems.map(({ code, first, message, span }) => ({
    message,
    ...(first && { related: [{ message: duplicateKeyMessages.firstOne(), span: first }] }),
    rule: code === 'duplicate-key' ? 'manifest/duplicate-key' : 'manifest/syntax',
    span,
  }));
}

async function crossProblems(
  data: ManifestData,
  root: string,
  document: YamlDocument,
  source: SourceText,
): Promise<ManifestProblem[]> {
  const problems: ManifestProblem[] = [];
  const report = ({ fix, message, part, path: place, related, rule, text }: ManifestReport): void => {
    const whole = part === 'key' ? document.keySpanOf(place) : document.spanOf(place);
    const at = text === undefined ? -1 : source.text.slice(whole.start, whole.end).indexOf(text);
    const span = at === -1 ? whole : { start: whole.start + at, end: whole.start + at + text!.length };
    const places = related?.map((other) => ({ message: other.message, span: document.spanOf(other.path) }));
    problems.push({ fix, message, related: places, rule, span });
  };

  for (const check of CHECKS) await limitSuggestions(() => check(data, { report, root }));
  return problems.sort(byPlace);
}
