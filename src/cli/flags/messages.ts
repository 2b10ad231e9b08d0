import { defineMessages } from '../../i18n/message.js';

/** What is wrong with the values of flags and arguments. */
export const flagMessages = defineMessages('cli/flags', {
  severalTemplates: () => 'koo.yaml declares several templates.',
  templateDeclaredTwice: ({ path }: { path: string }) => `koo.yaml declares ${path} as several templates.`,
  nameByKey: ({ keys }: { keys: readonly string[] }) => `Name one by its key: ${keys.join(', ')}.`,
  nameByPath: () => 'Name the folder, file or zip of one.',
  assetIdForm: ({ value }: { value: string }) => `"${value}" does not have the form KEY=ID.`,
  wrongAssetId: ({ key, problem }: { key: string; problem: string }) => `--asset-id ${key}=…: ${problem}`,
  writeAssetId: ({ example }: { example: string }) =>
    `Write the key of the asset in koo.yaml, =, and the ID that the console shows: ${example}`,
  templateUriForm: () => 'A value of --template-uri does not have the form KEY=URL.',
  writeTemplateUri: ({ example }: { example: string }) =>
    `Write the key of the template in koo.yaml, =, and its address: ${example}`,
  isFolder: ({ file }: { file: string }) => `It is a folder: ${file}`,
  nameFile: () => 'Name a file.',
  insideAsset: ({ key }: { key: string }) => `The output path is inside asset ${key}.`,
  chooseOutside: ({ root }: { root: string }) =>
    `Choose a file outside ${root}, or in a folder named .koo, which is never packed.`,
  inputTooLarge: () => 'Standard input is larger than 64 MiB.',
  checkInput: () => 'Check what is piped in.',
  inputAndPaths: () => 'Standard input (-) cannot be checked together with paths.',
  checkSeparately: () => 'Check them one after the other.',
  needsFiles: ({ flag }: { flag: string }) => `--${flag} requires files, not standard input (-).`,
  nameFileInstead: () => 'Name the file instead of piping it in.',
  watchAndJson: () => '--json prints one object, and --watch does not end.',
  argumentsAndSeveral: ({ words }: { words: readonly string[] }) =>
    `Arguments (${words.join(', ')}) cannot be combined with several products.`,
  eachProductAlone: () => 'Leave them out, or name one product: -p PATH.',
  watchAndSeveral: () => '--watch checks one product.',
  nameOneProduct: () => 'Name one product: -p PATH.',
  formatFile: () => 'Use --format json=FILE to write a file after each change.',
});
