import { defineMessages } from '../i18n/message.js';

/** Problems of a folder, a zip or a file as such, and the errors of reading them. */
export const templateMessages = defineMessages('template', {
  fileTooLarge: ({ bytes }: { bytes: number }) =>
    `This file has ${bytes} bytes, more than the 1 MB that RFS accepts; it is not read.`,
  filesTooLarge: () =>
    'The files of this template have together more than the 1 MB that RFS accepts; this one is not read.',
  tooManyBlocks: ({ max }: { max: number }) =>
    `The template has more than ${max} blocks; this file is not checked. Use \`count\` or \`for_each\`, or split the template.`,
  fileUnreadable: ({ reason }: { reason: string }) => `This file cannot be read: ${reason}.`,
  foldersTooDeep: () => 'Folders below this one are nested too deeply and are not read.',
  linkOutside: () =>
    'This link points outside the template, and RFS receives only what is inside. Copy the file into the template.',
  brokenLink: () => 'The target of this link does not exist. Delete the link.',
  tooManyFiles: ({ max }: { max: number }) => `There are more than ${max} files; the rest is ignored.`,

  zipTooLarge: () => 'The zip is too large to be a template; it is not read.',
  zipUnreadable: ({ reason }: { reason: string }) => `The zip cannot be read: ${reason}.`,
  zipListDamaged: ({ reason }: { reason: string }) => `The zip's list of files is damaged: ${reason}.`,
  zipTooManyFiles: ({ max }: { max: number }) =>
    `There are more than ${max} files in the zip; the rest is ignored.`,
  zipOfFolder: ({ name }: { name: string }) =>
    `The zip has no .tf or .tf.json file at its top level, only ${name}. RFS loads the top level only: zip the files, not the folder.`,
  zipWithoutTemplate: () => 'The zip has no .tf or .tf.json file.',
  duplicateEntry: ({ name }: { name: string }) =>
    `${name} is in the zip twice; which of them RFS uses is unknown.`,
  encryptedEntry: ({ name }: { name: string }) => `${name} is encrypted. RFS has no password for it.`,
  linkInZip: ({ name }: { name: string }) => `${name} is a link. Put the file itself into the zip.`,

  notAFile: ({ path }: { path: string }) => `${path} is neither a regular file nor a folder.`,
  notATemplate: ({ path }: { path: string }) =>
    `${path} is not a template: its name does not end in .tf, .tf.json or .zip.`,
  whatIsATemplate: () =>
    'A template is a folder with .tf or .tf.json files, one such file, or a .zip of them.',
  folderWithoutTemplate: ({ folder }: { folder: string }) =>
    `The folder ${folder} has no .tf or .tf.json file.`,
  nameDeeperFolder: ({ folder }: { folder: string }) => `There is one in ${folder}: name that folder.`,
  pathMissing: ({ path }: { path: string }) => `${path} does not exist.`,
  checkPath: () => 'Check the spelling; paths are relative to the working directory.',
  unreadable: ({ path }: { path: string }) => `${path} cannot be read.`,
  checkPermissions: () => 'Check that you have permission to read it and everything in it.',
  checkFile: () => 'Check that the file still exists and that you have permission to read it.',
  folderUnreadable: ({ folder }: { folder: string }) => `The folder ${folder} cannot be read.`,
  checkFolder: () => 'Check that the folder exists and that you have permission to read it.',
  tooLargeToRead: ({ file }: { file: string }) => `${file} is too large to be read.`,
  tooLargeToUnpack: ({ file }: { file: string }) => `${file} is too large to be unpacked.`,
  keepOnlyNeeded: () => 'Keep only what the template needs in its folder.',
  noSuchFile: ({ name }: { name: string }) => `The template has no file ${name}.`,
  contents: ({ names }: { names: readonly string[] }) => `Its files include: ${names.join(', ')}.`,

  badValue: ({ name, value }: { name: string; value: string }) =>
    `${value} is not a value for the variable "${name}".`,
  finiteNumber: () => 'Give a finite number.',
  unknownVariable: ({ name }: { name: string }) =>
    `The template declares no variable "${name}", so no value can be set for it.`,
  declares: ({ names }: { names: readonly string[] }) => `It declares: ${names.join(', ')}.`,
  declaresNothing: () => 'It declares no variable at all.',
  brokenFile: ({ problem }: { problem: string }) => `A value cannot be set in a file with errors: ${problem}`,
  lintFirst: () => 'Run koo template lint on it and fix what it reports.',
});

/** Values of a `.tfvars` file. A `place` is `shop.tfvars:3:1`. */
export const tfvarsMessages = defineMessages('template/tfvars', {
  mistake: ({ place, problem }: { place: string; problem: string }) => `${place} ${problem}`,
  notPlain: ({ name, place }: { name: string; place: string }) =>
    `${place} The value of ${name} is not a plain value.`,
  block: ({ place, type }: { place: string; type: string }) =>
    `${place} A block (${type}) does not belong here.`,
});
