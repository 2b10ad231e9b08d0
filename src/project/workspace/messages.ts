import { plural } from '../../i18n/plural.js';
import { defineMessages } from '../../i18n/message.js';

/** Finding and reading several products. A `folder` is its name as the user sees it. */
export const workspaceMessages = defineMessages('project/workspace', {
  noProducts: ({ folder }: { folder: string }) =>
    `There is no koo.yaml in ${folder}, nor in a folder below it.`,
  notAFolder: ({ folder }: { folder: string }) => `${folder} is not a folder.`,
  nameFolder: () =>
    'Name a folder that contains products: --all FOLDER, or name each product: -p PATH -p PATH.',
  tooLarge: ({ count, folder }: { count: number; folder: string }) =>
    `${folder} has more than ${plural(count, 'folder')}.`,
  nameSmaller: () => 'Name a smaller folder: --all FOLDER, or name each product: -p PATH -p PATH.',
  unreadable: ({ folder, reason }: { folder: string; reason: string }) =>
    `The folder ${folder} cannot be read (${reason}).`,
  checkPermissions: () => 'Check its permissions and owner.',
  sharedId: ({ folders, id }: { folders: readonly string[]; id: string }) =>
    `Product ${id} is also declared in ${folders.join(', ')}.`,
  ownId: () => 'Give each product its own id, or name only one of these folders: -p PATH.',
});
