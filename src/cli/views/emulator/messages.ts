import { defineMessages } from '../../../i18n/message.js';

/** What `koo emulator` prints once it is running. */
export const emulatorMessages = defineMessages('cli/views/emulator', {
  running: ({ url }: { url: string }) =>
    `The emulator of KooGallery, its seller console and RFS is running at ${url}`,
  /** In front of a value. */
  page: () => 'in a browser',
  accessKey: () => 'access key',
  project: () => 'project',
  data: () => 'data',
  keyAndFile: ({ file, key }: { file: string; key: string }) => `${key}; the secret key is in ${file}`,
  stop: ({ pid }: { pid: number }) => `Stop it with Ctrl-C, or: kill ${pid}`,
});
