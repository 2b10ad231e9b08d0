import type {
  ConsoleAsset,
  ConsoleAssetVersion,
  ConsoleImage,
  ConsoleProduct,
  ConsoleTemplate,
  ReviewStatus as WireStatus,
  SpecLink as WireLink,
  UsingSpec as WireUser,
} from '../../../emulator/console-wire.js';
import type {
  AssetState,
  AssetVersionState,
  DescribedImage,
  ProductState,
  ReviewStatus,
  SpecLink,
  TemplateState,
  UsingSpec,
} from '../../target.js';

export const STATUS: Record<WireStatus, ReviewStatus> = {
  APPROVED: 'approved',
  DRAFT: 'draft',
  IN_REVIEW: 'in-review',
  REJECTED: 'rejected',
};

export function productState({ access, name, product_id: id, specs }: ConsoleProduct): ProductState {
  return {
    id,
    name,
    access,
    specs: specs.map((spec) => ({
      skuCode: spec.sku_code,
      name: spec.name,
      ...(spec.link && { link: linkState(spec.link) }),
    })),
  };
}

function linkState({
  asset_id: asset,
  asset_version,
  template_id: id,
  template_version,
}: WireLink): SpecLink {
  return {
    ...(id !== undefined && { template: { id, version: template_version ?? '' } }),
    ...(asset !== undefined && { asset: { id: asset, version: asset_version ?? '' } }),
  };
}

export function assetState({ asset_id: id, name, used_by: users, versions }: ConsoleAsset): AssetState {
  return {
    id,
    name,
    usedBy: users.map((user) => userState(user)),
    versions: versions.map((one) => versionState(one)),
  };
}

/** As the console's form has it. */
export function consoleImage({
  agency,
  id,
  region,
  securityGroup,
  shared,
  size,
  zones,
}: DescribedImage): ConsoleImage {
  return { agency, image_id: id, region, security_group: securityGroup, shared, size, zones };
}

function describedImage({
  agency,
  image_id: id,
  region,
  security_group,
  shared,
  size,
  zones,
}: ConsoleImage): DescribedImage {
  return {
    id,
    region,
    ...(size !== undefined && { size }),
    ...(shared !== undefined && { shared }),
    zones,
    ...(agency !== undefined && { agency }),
    ...(security_group !== undefined && { securityGroup: security_group }),
  };
}

export function versionState(wire: ConsoleAssetVersion): AssetVersionState {
  const { arch, lifecycle, os, package: lies, reasons } = wire;
  return {
    assetId: wire.asset_id,
    version: wire.version,
    versionId: wire.version_id,
    status: STATUS[wire.status],
    eventId: wire.event_id,
    described: {
      lifecycle,
      ...(os !== null && { os }),
      ...(arch !== null && { arch }),
      ...(wire.image && { image: describedImage(wire.image) }),
      ...(wire.saas && { saas: wire.saas }),
    },
    ...(lies && { package: lies }),
    ...(reasons.length > 0 && { reasons }),
    templates: wire.templates.map(({ template_id, template_version }) => ({
      id: template_id,
      version: template_version,
    })),
  };
}

export function templateState(wire: ConsoleTemplate): TemplateState {
  return {
    id: wire.template_id,
    name: wire.name,
    versions: wire.versions.map(({ sha256, version }) => ({ sha256, version })),
    usedBy: wire.used_by.specs.map((user) => userState(user)),
    attachedTo: wire.used_by.assets.map(({ asset_id, asset_version, name, version }) => ({
      assetId: asset_id,
      asset: name,
      assetVersion: asset_version,
      version,
    })),
  };
}

function userState({ product_id: product, sku_code: skuCode, version }: WireUser): UsingSpec {
  return { product, skuCode, version };
}
