import { checkPackage } from '../asset/check-package.js';
import { checkPackedSize } from '../asset/check-packed-size.js';
import { collectPackage } from '../asset/collect/collect-package.js';
import { packDelivery } from '../asset/container/pack-delivery.js';
import { findAssets } from '../asset/find-assets.js';
import { checkImage } from '../asset/image/check-image.js';
import { packAsset, type PackAssetOptions } from '../asset/pack-asset.js';
import type { PackageInventory, PlacedArchive } from '../asset/model.js';
import type { Finding } from '../findings/finding.js';
import type { Rule } from '../findings/rule.js';
import type { Message } from '../i18n/message.js';
import { FindingsFound } from '../findings/findings-found.js';
import { notYetFound } from '../findings/not-yet-found.js';
import { lintProject } from '../lint/lint-project.js';
import { checkAssetRoots } from '../project/check-asset-roots.js';
import type { AssetDeclaration, Project, TemplateDeclaration } from '../project/project.js';
import type { Template } from '../template/model.js';
import { readTemplate } from '../template/read-template.js';
import { checkBeforeLint } from './check-before-lint.js';
import { catalogOfProject, lintByProject } from './lint-by-project.js';
import { KeptPackages } from './packages/kept-packages.js';
import { packagesFolder } from './packages/packages-folder.js';
import type { Prepared } from './prepared.js';
import { lintPackedCopy } from './lint-packed-copy.js';
import { PLACEHOLDER_ID } from './proving/placeholder-id.js';
import type { PublishListener } from './publish-event.js';
import { lintedFacts } from './trace/linted-facts.js';
import { packedFacts, sbomFacts } from './trace/package-facts.js';
import type { TemplatePackage } from './target.js';
import { templatePackage } from './template-package.js';
import { prepareMessages } from './messages.js';

export interface PrepareOptions {
  emit: PublishListener;
  /** Template rules; all of this package when absent. */
  rules?: ReadonlyArray<Rule<Template>>;
  signal?: AbortSignal;
  /** Whether events carry what costs time to find out. */
  withFacts?: boolean;
}

/**
 * Lints the templates and packs the assets.
 *
 * @throws FindingsFound when there is an error among the findings, or a package turns out to be too big
 */
export async function prepare(project: Project, options: PrepareOptions): Promise<Prepared> {
  const prepared: Prepared = {
    findings: [],
    packages: new Map(),
    sources: new Map(),
    templateHashes: new Map(),
    templates: new Map(),
  };
  await checkBeforeLint(project, options.rules);
  await checkAssetRoots(project);
  for (const declaration of project.templates) await lint(project, declaration, prepared, options);
  const inventories = new Map<AssetDeclaration, PackageInventory>();
  for (const asset of packedAssets(project))
    inventories.set(asset, await check(project, asset, prepared, options));
  for (const asset of project.assets)
    if (asset.kind === 'image') await checkReport(project, asset, prepared, options);
  // First, since it decides whether the product can work at all; what is in one file follows.
  prepared.findings.unshift(...crossCheck(project, prepared, inventories));
  options.emit({ type: 'linted', ...lintedFacts(prepared, inventories) });

  refuseErrors(prepared);
  for (const [declaration, template] of prepared.templates) {
    const { sha256 } = await tryValues(project, declaration, template);
    prepared.templateHashes.set(declaration, sha256);
    prepared.findings.push(...(await lintPackedCopy(project, declaration, prepared, options)));
  }

  refuseErrors(prepared);

  const kept = new KeptPackages(project.root);
  for (const [asset, inventory] of inventories) {
    const beforePlacing = (placed: PlacedArchive) => kept.keep(placed, options.signal);
    await pack(project, asset, inventory, prepared, { ...options, beforePlacing });
  }

  await kept.prune();
  return prepared;
}

function refuseErrors({ findings, sources }: Prepared): void {
  if (findings.some(({ severity }) => severity === 'error'))
    throw new FindingsFound(findings, sources, 'publishing');
}

async function lint(
  project: Project,
  declaration: TemplateDeclaration,
  prepared: Prepared,
  options: PrepareOptions,
): Promise<void> {
  const { rules, signal } = options;
  const { sources, templates } = prepared;
  const { key } = declaration;
  signal?.throwIfAborted();
  const named = { id: `lint ${key}`, title: prepareMessages.lint({ template: key }) };
  await findingStep(named, prepared, options, async () => {
    const template = await readTemplate(declaration.path, { signal });
    templates.set(declaration, template);
    const found = lintByProject(template, project, { rules, sources });
    return { files: template.files.length, found };
  });
}

/** A step that looks into files, and adds what it finds. */
async function findingStep(
  named: { id: string; title: Message },
  { findings }: Prepared,
  { emit }: PrepareOptions,
  look: () => Promise<{ files: number; found: readonly Finding[] }>,
): Promise<void> {
  const step = { ...named, part: 'lint', type: 'step' } as const;
  emit({ ...step, state: 'started' });
  const { files, found } = await look();
  const added = notYetFound(found, findings);
  findings.push(...added);
  emit({ ...step, detail: prepareMessages.found({ files, findings: added.length }), state: 'done' });
}

function crossCheck(
  project: Project,
  { sources, templates }: Prepared,
  inventories: ReadonlyMap<AssetDeclaration, PackageInventory>,
): Finding[] {
  return lintProject({ inventories, project, templates }, { catalog: catalogOfProject(project), sources });
}

/** Whether the values of `set` fit the template shows before an asset is drafted for them. */
async function tryValues(
  project: Project,
  declaration: TemplateDeclaration,
  template: Template,
): Promise<TemplatePackage> {
  const ids = project.assets.map(({ key, version }) => [key, { id: PLACEHOLDER_ID, version }] as const);
  return templatePackage(project, declaration, template, Object.fromEntries(ids));
}

/**
 * An image and a SaaS asset are no files.
 *
 * @throws UsageError `CONTAINER_TYPE`
 */
function packedAssets(project: Project): AssetDeclaration[] {
  const keys = project.assets.filter(({ kind }) => kind === 'software_package' || kind === 'container');
  return keys.length === 0
    ? []
    : findAssets(
        project,
        keys.map(({ key }) => key),
      );
}

async function check(
  project: Project,
  asset: AssetDeclaration,
  prepared: Prepared,
  options: PrepareOptions,
): Promise<PackageInventory> {
  const { signal } = options;
  let inventory: PackageInventory | undefined;
  await findingStep(checkOf(asset), prepared, options, async () => {
    inventory = await collectPackage(asset, { signal });
    const found = await checkPackage(project, asset, inventory, { signal, sources: prepared.sources });
    return { files: inventory.entries.length, found };
  });
  return inventory!;
}

/** What the script found that ran in the machine of an image. */
async function checkReport(
  project: Project,
  asset: AssetDeclaration,
  prepared: Prepared,
  options: PrepareOptions,
): Promise<void> {
  await findingStep(checkOf(asset), prepared, options, async () => ({
    files: asset.image?.report === undefined ? 0 : 1,
    found: await checkImage(project, asset, { sources: prepared.sources }),
  }));
}

function checkOf({ key, kind }: AssetDeclaration) {
  const title = kind === 'image' ? prepareMessages.checkImage : prepareMessages.check;
  return { id: `check ${key}`, title: title({ asset: key }) };
}

async function pack(
  project: Project,
  asset: AssetDeclaration,
  inventory: PackageInventory,
  { packages }: Prepared,
  { beforePlacing, emit, signal, withFacts }: PrepareOptions & Pick<PackAssetOptions, 'beforePlacing'>,
): Promise<void> {
  const step = {
    id: `pack ${asset.key}`,
    part: 'pack',
    title: prepareMessages.pack({ asset: asset.key }),
    type: 'step',
  } as const;
  emit({ ...step, state: 'started' });
  const packed = await packAsset(asset, packagesFolder(project.root).path, {
    beforePlacing,
    inventory,
    onProgress: ({ done, total }) => emit({ done, id: step.id, total, type: 'bytes' }),
    project,
    signal,
  });
  await checkPackedSize(project, asset, { inventory, packed, stopped: 'publishing' });
  if (asset.container?.delivery)
    packed.delivery = await packDelivery(asset, packed, packagesFolder(project.root).path, { signal });
  packages.set(asset, packed);
  const { bytes, entries: files, packageName: name, sbom, sha256 } = packed;
  const detail = prepareMessages.packed({ bytes, files, name });
  emit({ ...step, bytes, detail, sha256, state: 'done' });
  const bill = withFacts && sbom !== undefined ? await sbomFacts(sbom) : undefined;
  emit({ type: 'packed', ...packedFacts(asset, packed, inventory, bill) });
}
