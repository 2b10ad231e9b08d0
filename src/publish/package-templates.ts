import path from 'node:path';
import { rm } from 'node:fs/promises';
import { collectKnownPackages } from '../asset/collect/collect-known-packages.js';
import { type PackedTemplate, packTemplate } from '../asset/template/pack-template.js';
import type { Finding } from '../findings/finding.js';
import { FindingsFound } from '../findings/findings-found.js';
import type { Rule } from '../findings/rule.js';
import { lintProject } from '../lint/lint-project.js';
import { checkPackedTemplate, isCheckedPacked } from '../lint/packed-template.js';
import { templateRules } from '../lint/rules.generated.js';
import type { AssetIdentity } from '../project/resolve-set-values.js';
import { resolveSetValues } from '../project/resolve-set-values.js';
import type { Project, TemplateDeclaration } from '../project/project.js';
import type { SourceText } from '../syntax/source-text.js';
import type { Template } from '../template/model.js';
import { readTemplate } from '../template/read-template.js';
import { checkBeforeLint } from './check-before-lint.js';
import { catalogOfProject, lintByProject } from './lint-by-project.js';
import { posixRelative } from '../platform/posix-path.js';

/** A template to pack: one of koo.yaml, or one that lies somewhere. */
export interface TemplateToPack {
  /** What the zip is called, without its suffix. */
  name: string;
  /** Absolute folder, file or zip. */
  path: string;
  declaration?: TemplateDeclaration;
}

export interface PackageTemplatesOptions {
  /** What names in findings are relative to. */
  cwd: string;
  project?: Project;
  /** What `${asset.KEY.id}` and `${asset.KEY.version}` stand for; without it no value of `set` is written. */
  assets?: Readonly<Record<string, AssetIdentity>>;
  /** Whether the templates are checked first; the limits of a zip are checked anyhow. */
  lint: boolean;
  /** All rules of this package when absent. */
  rules?: ReadonlyArray<Rule<Template>>;
  signal?: AbortSignal;
}

export interface PackagedTemplate extends PackedTemplate {
  /** Of the template in koo.yaml. */
  key?: string;
  /** Relative to the working directory. */
  path: string;
  /** Variables that got a value. */
  set: string[];
}

export interface PackagedTemplates {
  templates: PackagedTemplate[];
  /** Warnings and advice; an error would have been thrown. */
  findings: Finding[];
  sources: Map<string, SourceText>;
}

/**
 * Checks templates, all of them before the first is packed, then packs each into `outFolder`, as RFS takes it.
 *
 * @throws FindingsFound when there is an error among the findings, or a zip goes beyond RFS's limits
 * @throws UsageError, EnvironmentError as {@link packTemplate}
 */
export async function packageTemplates(
  desired: readonly TemplateToPack[],
  outFolder: string,
  options: PackageTemplatesOptions,
): Promise<PackagedTemplates> {
  const { cwd, project, rules = templateRules, signal } = options;
  const result: PackagedTemplates = { findings: [], sources: new Map(), templates: [] };
  const read = new Map<TemplateToPack, Template>();
  const declared = desired.flatMap(({ declaration }) => declaration ?? []);
  if (project) await checkBeforeLint(project, rules, declared);
  for (const one of desired) read.set(one, await readTemplate(one.path, { cwd, signal }));
  if (options.lint) await lint(read, result, options);
  for (const [one, template] of read) {
    signal?.throwIfAborted();
    result.templates.push(
      await pack(one, template, path.join(outFolder, `${one.name}.zip`), result, options),
    );
  }

  return result;
}

async function lint(
  read: ReadonlyMap<TemplateToPack, Template>,
  result: PackagedTemplates,
  { project, rules = templateRules, signal }: PackageTemplatesOptions,
): Promise<void> {
  const { findings, sources } = result;
  const templates = new Map<TemplateDeclaration, Template>();
  for (const [{ declaration }, template] of read) {
    // What of the folder is too much for a zip may well stay out of it.
    const own = rules.filter(({ id }) => !isCheckedPacked(id));
    findings.push(...lintByProject(template, project, { rules: own, sources }));
    if (declaration) templates.set(declaration, template);
  }

  if (project && templates.size > 0) {
    const inventories = await collectKnownPackages(project.assets, { signal });
    findings.push(
      ...lintProject({ inventories, project, templates }, { catalog: catalogOfProject(project), sources }),
    );
  }

  refuseErrors(result);
}

async function pack(
  { declaration, name: _, ...given }: TemplateToPack,
  template: Template,
  file: string,
  result: PackagedTemplates,
  { assets, cwd, project, signal }: PackageTemplatesOptions,
): Promise<PackagedTemplate> {
  const values = declaration && assets ? resolveSetValues(declaration, assets) : {};
  const shown = posixRelative(cwd, file);
  const check = (files: Array<{ name: string; bytes: number }>, bytes: number): void => {
    const { sources } = result;
    const packed = { archiveBytes: bytes, files, shown };
    const findings = checkPackedTemplate(template, packed, { settings: project?.rules, sources });
    if (findings.length === 0) return;
    result.findings.push(...findings);
    refuseErrors(result);
  };

  const packed = await packTemplate(template, values, file, {
    onFiles(files) {
      check(
        [...files].map(([name, { byteLength: bytes }]) => ({ name, bytes })),
        0,
      );
    },
    signal,
  });
  // Only now is it known how big the zip is; of what is in it all was said before.
  try {
    check([], packed.bytes);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }

  const shownPath = posixRelative(cwd, given.path) || '.';
  const key = declaration && { key: declaration.key };
  return { ...key, path: shownPath, ...packed, set: Object.keys(values) };
}

function refuseErrors({ findings, sources }: PackagedTemplates): void {
  if (findings.some(({ severity }) => severity === 'error'))
    throw new FindingsFound(findings, sources, 'packing');
}
