import type { PackedAsset } from '../../asset/model.js';
import type {
  AssetDeclaration,
  ImageDeclaration,
  Project,
  TemplateDeclaration,
} from '../../project/project.js';
import type { AssetIdentity } from '../../project/resolve-set-values.js';
import { setValueParts } from '../../project/set-value.js';
import type { Prepared } from '../prepared.js';
import { publishedFile } from '../published-file.js';
import { templateName, templatePackage } from '../template-package.js';
import type { AssetDescription, DescribedImage } from '../target.js';
import { fingerprint } from './fingerprints.js';
import type { TargetState } from './target-state.js';
import type { DesiredState, DesiredAsset, DesiredTemplate } from './desired-state.js';

/**
 * What koo.yaml and its packages come to at a target: a template whose assets have their ids already is packed with
 * them, so that its bytes can be compared.
 */
export async function desiredStateOf(
  project: Project,
  prepared: Prepared,
  state: TargetState,
  signal?: AbortSignal,
): Promise<DesiredState> {
  const ids = knownIds(project, state);
  const templates: DesiredTemplate[] = [];
  for (const [declaration, template] of prepared.templates) {
    const waitsFor = writtenIds(declaration).filter((key) => ids[key] === undefined);
    const packed =
      waitsFor.length === 0
        ? await templatePackage(project, declaration, template, identities(project, ids), signal)
        : undefined;
    templates.push({
      key: declaration.key,
      name: templateName(project.product.id, declaration.key),
      assets: project.assets.filter((asset) => deploys(project, declaration, asset)).map(({ key }) => key),
      ...(packed && { sha256: packed.sha256 }),
      waitsFor,
    });
  }

  const { product, release, specs } = project;
  return {
    ...(release?.versions && { versions: release.versions }),
    product: {
      access: product.access,
      id: product.id,
      name: product.name,
      specs: specs.map(({ name, skuCode }) => ({ name, skuCode })),
    },
    assets: project.assets.map((asset) => desiredAsset(asset, prepared.packages.get(asset))),
    templates,
    specs: specs.map(({ asset, name, skuCode, template }) => ({
      skuCode,
      name,
      ...(template !== undefined && { template }),
      ...(asset !== undefined && { asset }),
    })),
  };
}

/** The names of what koo.yaml declares, as a target has them. */
export function declaredNames({ assets, product, templates }: Project): {
  product: string;
  assets: string[];
  templates: string[];
} {
  return {
    product: product.id,
    assets: assets.map(({ name }) => name),
    templates: templates.map(({ key }) => templateName(product.id, key)),
  };
}

/** What templates are filled in with. One that asks for an id that is not known must not be packed: that throws. */
export function identities(
  { assets }: Project,
  ids: Readonly<Record<string, string | undefined>>,
): Record<string, AssetIdentity> {
  const identity = ({ key, version }: AssetDeclaration): AssetIdentity => ({
    get id() {
      const id = ids[key];
      if (id === undefined) throw new Error(`The id of asset ${key} is used before it is known.`);
      return id;
    },
    version,
  });
  return Object.fromEntries(assets.map((asset) => [asset.key, identity(asset)]));
}

function knownIds({ assets }: Project, state: TargetState): Record<string, string | undefined> {
  return Object.fromEntries(assets.map(({ key, name }) => [key, state.assets[name]?.id]));
}

/** The keys of the assets whose ids are written into a template. */
export function writtenIds({ set }: TemplateDeclaration): string[] {
  const parts = Object.values(set).flatMap((value) =>
    typeof value === 'string' ? setValueParts(value) : [],
  );
  const keys = parts.flatMap((part) => (part.kind === 'asset' && part.field === 'id' ? [part.key] : []));
  return [...new Set(keys)];
}

/** A template belongs to an asset when a spec uses both, or when the asset's id is written into it. */
function deploys({ specs }: Project, template: TemplateDeclaration, asset: AssetDeclaration): boolean {
  return (
    specs.some((spec) => spec.template === template.key && spec.asset === asset.key) ||
    Object.values(template.set).some((value) => String(value).includes(`\${asset.${asset.key}.`))
  );
}

function desiredAsset(asset: AssetDeclaration, packed: PackedAsset | undefined): DesiredAsset {
  const { key, kind, name, version } = asset;
  const description = descriptionOf(asset);
  const file = packed && packageOf(packed);
  return {
    key,
    name,
    version,
    kind,
    description,
    ...(file && { package: file }),
    contents: file?.sha256 ?? fingerprint(description),
  };
}

/** What a version of an asset consists of that is no file: SHA-256, hex, of what koo.yaml declares of it. */
export function declaredContents(asset: AssetDeclaration): string {
  return fingerprint(descriptionOf(asset));
}

function descriptionOf({ arch, image, lifecycle, os, saas }: AssetDeclaration): AssetDescription {
  return {
    lifecycle,
    ...(os !== undefined && { os }),
    ...(arch !== undefined && { arch }),
    ...(image && { image: describedImage(image) }),
    ...(saas && { saas }),
  };
}

function packageOf(packed: PackedAsset): DesiredAsset['package'] {
  const { bytes, name, sha256 } = publishedFile(packed);
  return { bytes, name, sha256 };
}

/** What the form says of it; the report of the check stays here. */
function describedImage({ report, ...described }: ImageDeclaration): DescribedImage {
  void report;
  return described;
}
