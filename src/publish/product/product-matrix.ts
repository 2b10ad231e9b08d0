import { foreignText, type Message } from '../../i18n/message.js';
import type { Project, SpecDeclaration } from '../../project/project.js';
import type { TargetState } from '../plan/target-state.js';
import { templateName } from '../template-package.js';
import type { ReviewStatus, SpecLink, TargetSession } from '../target.js';

/** Specs × templates × assets of a product at one target. Its schema is `schemas/output/product-show.schema.json`. */
export interface ProductMatrix {
  product: string;
  name: string;
  target: string;
  place: Message;
  /** Whether the target has the product. */
  listed: boolean;
  specs: MatrixSpec[];
  templates: MatrixTemplate[];
  assets: MatrixAsset[];
}

/**
 * `as-declared`: linked to the template and the asset version that koo.yaml names. Whether the template's bytes are
 * those that lie here, `koo plan` tells.
 */
export type SpecStanding = 'as-declared' | 'linked-otherwise' | 'not-declared' | 'not-linked' | 'not-listed';

export interface MatrixSpec {
  skuCode: string;
  name: string;
  standing: SpecStanding;
  declared?: { template?: string; asset?: string; assetVersion?: string };
  linked?: { template?: string; templateVersion?: string; asset?: string; assetVersion?: string };
}

export interface MatrixTemplate {
  /** As koo.yaml, or the receipt, calls it; absent of others. */
  key?: string;
  name: string;
  declared: boolean;
  id?: string;
  /** The newest last. */
  versions: string[];
  /** Asset versions that it is attached to. */
  attachedTo: Array<{ asset: string; assetVersion: string; version: string }>;
}

export interface MatrixAsset {
  key?: string;
  name: string;
  /** The version that koo.yaml declares. */
  declared?: string;
  id?: string;
  versions: Array<{ version: string; status: ReviewStatus; templates: number }>;
}

/** The matrix of what koo.yaml declares and of what a target has. */
export function productMatrix(
  project: Project,
  state: TargetState,
  { name: target, place }: Pick<TargetSession, 'name' | 'place'>,
): ProductMatrix {
  const { product, specs } = project;
  const others = (state.product?.specs ?? []).filter(
    ({ skuCode }) => !specs.some((spec) => spec.skuCode === skuCode),
  );
  return {
    product: product.id,
    name: product.name,
    target,
    place: foreignText(place),
    listed: state.product !== undefined,
    specs: [
      ...specs.map((spec) => declaredSpec(project, spec, state)),
      ...others.map(({ link, name, skuCode }): MatrixSpec => ({
        skuCode,
        name,
        standing: 'not-declared',
        ...(link && { linked: linkNames(link, state) }),
      })),
    ],
    templates: templatesOf(project, state),
    assets: assetsOf(project, state),
  };
}

function declaredSpec(project: Project, spec: SpecDeclaration, state: TargetState): MatrixSpec {
  const { asset: key, name, skuCode, template } = spec;
  const asset = project.assets.find((one) => one.key === key);
  const found = state.product?.specs.find((one) => one.skuCode === skuCode);
  const linked = found?.link && linkNames(found.link, state);
  const declaredTemplate = template === undefined ? undefined : templateName(project.product.id, template);
  const isSame =
    linked?.template === declaredTemplate &&
    linked?.asset === asset?.name &&
    linked?.assetVersion === asset?.version;
  const isLinked = linked !== undefined || (template === undefined && asset === undefined);
  return {
    skuCode,
    name,
    standing: found
      ? isLinked
        ? isSame
          ? 'as-declared'
          : 'linked-otherwise'
        : 'not-linked'
      : 'not-listed',
    declared: {
      ...(template !== undefined && { template }),
      ...(asset && { asset: asset.key, assetVersion: asset.version }),
    },
    ...(linked && { linked }),
  };
}

/** Names where the target told them, else ids. */
function linkNames(
  { asset, template }: SpecLink,
  { assets, templates }: TargetState,
): NonNullable<MatrixSpec['linked']> {
  const nameOf = (things: Record<string, { id: string; name: string }>, id: string) =>
    Object.values(things).find((one) => one.id === id)?.name ?? id;
  return {
    ...(template && { template: nameOf(templates, template.id), templateVersion: template.version }),
    ...(asset && { asset: nameOf(assets, asset.id), assetVersion: asset.version }),
  };
}

function templatesOf({ product, templates }: Project, state: TargetState): MatrixTemplate[] {
  const declared = new Map(templates.map(({ key }) => [templateName(product.id, key), key]));
  const names = new Set([...declared.keys(), ...Object.keys(state.templates)]);
  return [...names].map((name) => {
    const found = state.templates[name];
    const key = declared.get(name);
    return {
      ...(key !== undefined && { key }),
      name,
      declared: key !== undefined,
      ...(found && { id: found.id }),
      versions: found?.versions.map(({ version }) => version) ?? [],
      attachedTo: (found?.attachedTo ?? []).map(({ asset, assetVersion, version }) => ({
        asset,
        assetVersion,
        version,
      })),
    };
  });
}

function assetsOf({ assets }: Project, state: TargetState): MatrixAsset[] {
  const declared = new Map(assets.map((asset) => [asset.name, asset]));
  const names = new Set([...declared.keys(), ...Object.keys(state.assets)]);
  return [...names].map((name) => {
    const found = state.assets[name];
    const asset = declared.get(name);
    return {
      ...(asset && { key: asset.key }),
      name,
      ...(asset && { declared: asset.version }),
      ...(found && { id: found.id }),
      versions: (found?.versions ?? []).map(({ status, templates, version }) => ({
        version,
        status,
        templates: templates.length,
      })),
    };
  });
}
