import { defineMessages } from '../i18n/message.js';

/** Errors about which assets are packed, and where to. */
export const assetMessages = defineMessages('asset', {
  nothingToPack: () => 'No asset here is a software package or a container package.',
  declareOne: () => 'Declare one under `assets` in koo.yaml: its key, name, version, and the folder as root.',
  unknown: ({ key }: { key: string }) => `There is no asset "${key}".`,
  didYouMean: ({ key }: { key: string }) => `Did you mean "${key}"?`,
  known: ({ keys }: { keys: readonly string[] }) => `The assets are ${keys.join(', ')}.`,
  declareIt: () => 'Declare it under `assets` in koo.yaml.',
  noContainerType: ({ key }: { key: string }) =>
    `The container package of asset "${key}" has no declared type.`,
  stateContainerType: () => 'Declare it in koo.yaml: `container: { type: helm }`, or `osc`, or `operator`.',
  image: ({ key }: { key: string }) =>
    `Asset "${key}" is an image: KooGallery gets images from an image product, not as a file, so there is nothing to pack.`,
  saas: ({ key }: { key: string }) =>
    `Asset "${key}" is a SaaS asset: KooGallery scans its website, and there is nothing to pack.`,
  publishImage: () =>
    'Publish the image as an image product in the seller console; one that only deploys another product stays hidden.',
  imageInTemplate: () =>
    'Its template finds it by asset id: data "huaweicloud_koogallery_assets" with deployed_type = "image".',
  packable: () => 'Assets of kind software_package and container can be packed.',

  outputIsFile: () => 'The output path is a file, not a folder.',
  nameFolder: () => 'Name a folder, or one that does not exist yet (--out).',
  outputInsideAsset: () => 'The output path is inside the folder that is packed.',
  otherFolder: ({ root }: { root: string }) =>
    `Choose a folder outside ${root} (--out), or one named .koo, which is never packed.`,
  unsafeName: ({ name }: { name: string }) => `${JSON.stringify(name)} cannot be the name of a file.`,
  safeCharacters: () => 'Use letters, digits, - and _ in the name and version of the asset.',
});
