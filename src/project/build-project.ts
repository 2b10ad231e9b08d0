import path from 'node:path';
import type { SourceText } from '../syntax/source-text.js';
import type { YamlDocument } from '../syntax/yaml/yaml.js';
import type {
  AssetData,
  CallbackData,
  ManifestData,
  ProductData,
  ReleaseData,
  RfsData,
} from './manifest-data.js';
import { parseSize } from './parse-size.js';
import {
  type CallbackDeclaration,
  type ContainerDeclaration,
  type ImageDeclaration,
  type PackageBudget,
  type ProductDeclaration,
  type Project,
  type ProvingDeclaration,
  type ReleaseDeclaration,
  SITE_NAMES,
  type SiteName,
} from './project.js';

/** The project that a checked manifest describes: defaults filled in, paths absolute. */
export function buildProject(
  data: ManifestData,
  root: string,
  manifest: SourceText,
  document: YamlDocument,
): Project {
  return {
    assets: (data.assets ?? []).map(({ budget, container, image, ...asset }) => ({
      ...asset,
      ...(budget && { budget: packageBudget(budget) }),
      ...(container && { container: containerOf(container, root) }),
      ...(image && { image: imageOf(image, root) }),
      exclude: asset.exclude ?? [],
      // helm packs charts as .tgz.
      format: asset.format ?? (container?.type === 'helm' ? 'tar.gz' : 'zip'),
      kind: asset.kind ?? 'software_package',
      lifecycle: asset.lifecycle ?? {},
      root: path.resolve(root, asset.root ?? '.'),
    })),
    ...(data.books && { books: data.books }),
    ...(data.callback && { callback: callbackOf(data.callback) }),
    ...(data.catalog !== undefined && { catalog: path.resolve(root, data.catalog) }),
    manifest,
    product: productOf(data.product, root),
    ...(data.release && { release: releaseOf(data.release, root) }),
    root,
    ...(data.state !== undefined && { state: data.state }),
    rules: data.rules ?? {},
    spanOf: (place) => document.spanOf(place),
    specs: data.specs ?? [],
    targets: Object.fromEntries(
      Object.entries(data.targets ?? {}).map(([name, target]) => {
        const site = target.site ?? (target.url === undefined ? siteNamed(name) : undefined);
        const { rfs, ...declared } = target;
        return [
          name,
          {
            ...declared,
            ...(site && { site }),
            ...(rfs && { rfs: provingOf(rfs, root) }),
            assets: target.assets ?? {},
          },
        ];
      }),
    ),
    templates: (data.templates ?? []).map((template) => ({
      ...template,
      path: path.resolve(root, template.path),
      set: template.set ?? {},
    })),
    warnings: [],
  };
}

function callbackOf({ address, protocol = [] }: CallbackData): CallbackDeclaration {
  return { ...(address !== undefined && { address }), protocols: [...new Set([protocol].flat())] };
}

function containerOf(
  { delivery, images, registries, type }: NonNullable<AssetData['container']>,
  root: string,
): ContainerDeclaration {
  return {
    delivery: delivery ?? images !== undefined,
    ...(images !== undefined && { images: path.resolve(root, images) }),
    ...(registries && { registries }),
    type,
  };
}

function imageOf(
  { report, size, zones = [], ...image }: NonNullable<AssetData['image']>,
  root: string,
): ImageDeclaration {
  return {
    ...image,
    ...(report !== undefined && { report: path.resolve(root, report) }),
    ...(size !== undefined && { size: parseSize(size) }),
    zones,
  };
}

function productOf({ logo, ...product }: ProductData, root: string): ProductDeclaration {
  return { ...product, ...(logo !== undefined && { logo: path.resolve(root, logo) }) };
}

function releaseOf({ changelog, ...release }: ReleaseData, root: string): ReleaseDeclaration {
  return { ...release, ...(changelog !== undefined && { changelog: path.resolve(root, changelog) }) };
}

function provingOf({ varFiles = [], ...rfs }: RfsData, root: string): ProvingDeclaration {
  return {
    plan: false,
    price: false,
    refused: 'stop',
    stacks: 'ask',
    templateUris: {},
    ...rfs,
    varFiles: varFiles.map((file) => path.resolve(root, file)),
  };
}

function siteNamed(name: string): SiteName | undefined {
  return SITE_NAMES.find((site) => site === name);
}

function packageBudget({ file, files, size }: NonNullable<AssetData['budget']>): PackageBudget {
  return {
    ...(file !== undefined && { file: parseSize(file) }),
    ...(files !== undefined && { files }),
    ...(size !== undefined && { size: parseSize(size) }),
  };
}
