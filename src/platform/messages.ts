import { defineMessages } from '../i18n/message.js';

/** What a path can lead to. */
export type FileKind = 'device' | 'file' | 'folder' | 'link' | 'pipe' | 'socket';

const FILE_KINDS: Readonly<Record<FileKind, string>> = {
  device: 'a device',
  file: 'a file',
  folder: 'a folder',
  link: 'a symbolic link',
  pipe: 'a pipe',
  socket: 'a socket',
};

/** Errors about files that koo reads and writes. A `file` is its name as the user sees it. */
export const fileMessages = defineMessages('platform/files', {
  notAFile: ({ file, kind }: { file: string; kind: FileKind }) =>
    `${file} is ${FILE_KINDS[kind]}, not a regular file.`,
  noReader: ({ file }: { file: string }) => `${file} is a pipe that no process reads.`,
  startReader: () => 'Start its reader first, or name a file.',
  nameFile: () => 'Name a file, or a device of the system such as /dev/null.',
  putFileThere: () => 'Remove it, or put the file itself there.',
  tooLarge: ({ file, maxBytes }: { file: string; maxBytes: number }) =>
    `${file} is larger than ${maxBytes < 1024 ? `${maxBytes} bytes` : binarySize(maxBytes)}.`,
  checkFile: () => 'Check that it is the right file.',
  linkOut: ({ file }: { file: string }) => `${file} is a symbolic link that leads out of its project.`,
  replaceLink: () => 'Put the file itself in its place: koo follows no link out of the folder of koo.yaml.',
  linkLeadsOut: ({ place }: { place: string }) =>
    `${place} is a symbolic link that leads out of the project, and koo does not write there.`,
  removeLink: () => 'Remove the link, or name the place itself that it leads to.',
  obstacle: ({ expected, kind, place }: { expected: 'file' | 'folder'; kind: FileKind; place: string }) =>
    `${place} is ${FILE_KINDS[kind]}, and koo needs a ${expected} there.`,
  removeObstacle: () => 'Remove it: koo creates it again.',
  removeFromRepository: () =>
    'If it came with the repository, remove .koo from the repository: git rm -r --cached .koo',
  stateDirRelative: ({ given }: { given: string }) =>
    `KOO_STATE_DIR is "${given}", which is a relative path.`,
  stateDirAbsolute: () =>
    'Give an absolute path, or unset it: koo then keeps its files in .koo next to koo.yaml.',
  unsafeName: ({ quoted }: { quoted: string }) => `${quoted} cannot be the name of a file.`,
  checkName: () => 'Check where the name comes from: koo.yaml, or the receipts in .koo.',
  changed: ({ file }: { file: string }) => `${file} was changed meanwhile; koo left it as it is.`,
  runAgain: () => 'Run the same command again.',
});

/** `256 KiB`, `64 MiB`, of 1024 bytes and more; in all languages. */
export function binarySize(bytes: number): string {
  const kibibytes = Math.floor(bytes / 1024);
  return kibibytes < 1024 ? `${kibibytes} KiB` : `${Math.floor(kibibytes / 1024)} MiB`;
}
