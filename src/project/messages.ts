import { plural } from '../i18n/plural.js';
import { defineMessages } from '../i18n/message.js';

/** Why a `${…}` in a value of `set` cannot be resolved, as the end of a sentence. */
export const setValueMessages = defineMessages('project/set', {
  unknownForm: () =>
    'only `${asset.KEY.id}` and `${asset.KEY.version}` are supported; write `$${` for a plain `${`.',
  braceMissing: () => 'its `}` is missing.',
  misspeltField: ({ field, meant }: { field: string; meant: string }) =>
    `an asset has no \`${field}\`; did you mean \`${meant}\`?`,
  unknownField: ({ field }: { field: string }) =>
    `an asset has no \`${field}\`, only \`id\` and \`version\`.`,
  misspeltAsset: ({ key, meant }: { key: string; meant: string }) =>
    `there is no asset "${key}"; did you mean "${meant}"?`,
  unknownAsset: ({ key }: { key: string }) => `there is no asset "${key}".`,
});

/** Why a text cannot be an ID of KooGallery's. `shown` has its quotes. */
export const idMessages = defineMessages('project/ids', {
  empty: () => 'An ID is not empty.',
  placeholder: ({ shown }: { shown: string }) => `${shown} is a placeholder, not an ID.`,
  blanks: ({ shown }: { shown: string }) => `${shown} contains blanks, which no ID has.`,
  tooLong: ({ max }: { max: number }) => `It is longer than ${max} characters, which no ID is.`,
  characters: ({ shown }: { shown: string }) =>
    `${shown} cannot be an ID: koo accepts letters, digits, ".", "_", ":" and "-", with a letter or a digit first.`,
});

/** The errors about koo.yaml as a file, and of `koo init`. A `file` is its name as the user sees it. */
export const projectMessages = defineMessages('project', {
  noManifest: () => 'There is no koo.yaml here, nor in a folder above.',
  goToProduct: () => 'Go to the folder of your product, or name its koo.yaml.',
  startFromStarter: () => 'To start from a complete product: koo init FOLDER',
  folderWithoutManifest: ({ folder }: { folder: string }) => `The folder ${folder} contains no koo.yaml.`,
  notAFile: ({ file }: { file: string }) => `${file} is not a file.`,
  missing: ({ file }: { file: string }) => `${file} does not exist.`,
  checkPath: () => 'Check the path: it must be a koo.yaml, or the folder that contains one.',
  twoManifests: () => 'The folder contains both koo.yaml and koo.yml.',
  keepOne: () => 'Keep one of them.',
  unreadable: ({ file, reason }: { file: string; reason: string }) => `${file} cannot be read (${reason}).`,
  checkPermission: () => 'Check that it still exists and that you have permission to read it.',
  tooLarge: ({ file, kibibytes }: { file: string; kibibytes: number }) =>
    `${file} is larger than ${kibibytes} KiB.`,
  checkFile: () => 'Check that it is the right file: a koo.yaml has a few thousand bytes.',
  notUtf8: ({ file }: { file: string }) => `${file} is not UTF-8 text.`,
  saveAsUtf8: () => 'Save it as UTF-8.',
  invalid: ({ count, file }: { count: number; file: string }) => `${file} has ${plural(count, 'problem')}.`,
  correct: () => 'Correct it, then run the same command again.',

  templateMissing: ({ key, path }: { key: string; path: string }) =>
    `The template ${key} is declared, but its path ${path} does not exist.`,
  /** `templates` are the first ones where there are more. */
  templatesMissing: ({
    more,
    templates,
  }: {
    more: number;
    templates: ReadonlyArray<{ key: string; path: string; place: string }>;
  }) =>
    `${plural(templates.length + more, 'template')} are declared, but their paths do not exist: ${templates
      .map(({ key, path, place }) => `${key} (${path}, ${place})`)
      .join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  rootMissing: ({ key, path }: { key: string; path: string }) =>
    `The folder of asset ${key}, ${path}, does not exist.`,
  /** `assets` are the first ones where there are more. */
  rootsMissing: ({
    assets,
    more,
  }: {
    assets: ReadonlyArray<{ key: string; path: string; place: string }>;
    more: number;
  }) =>
    `The folders of ${plural(assets.length + more, 'asset')} do not exist: ${assets
      .map(({ key, path, place }) => `${key} (${path}, ${place})`)
      .join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  createRoot: () => 'Create it, or correct `root`; it is relative to the folder of koo.yaml.',
  correctPath: () => 'Correct `path`; it is relative to the folder of koo.yaml.',
  unresolvable: ({ text, why }: { text: string; why: string }) => `${text} cannot be resolved: ${why}`,
  correctValue: () => 'Correct the value in koo.yaml.',

  unknownStarter: ({ quoted }: { quoted: string }) => `There is no starter ${quoted}.`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean ${meant}?`,
  starters: ({ names }: { names: readonly string[] }) => `Available starters: ${names.join(', ')}.`,
  folderInUse: ({ names }: { names: readonly string[] }) => `The folder already has ${names.join(', ')}.`,
  chooseFolder: () => 'Choose another folder: koo init FOLDER',
  moveAway: () => 'Or move these away first.',
});
