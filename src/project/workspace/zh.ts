import type { Chinese } from '../../i18n/message.js';
import type { workspaceMessages } from './messages.js';

export const zh: [Chinese<typeof workspaceMessages>] = [
  {
    area: 'project/workspace',
    texts: {
      noProducts: ({ folder }) => `${folder} 及其子文件夹中没有 koo.yaml。`,
      notAFolder: ({ folder }) => `${folder} 不是文件夹。`,
      nameFolder: () => '请指定包含商品的文件夹：--all FOLDER，或逐个指定商品：-p PATH -p PATH。',
      tooLarge: ({ count, folder }) => `${folder} 中的文件夹超过 ${count} 个。`,
      nameSmaller: () => '请指定范围更小的文件夹：--all FOLDER，或逐个指定商品：-p PATH -p PATH。',
      unreadable: ({ folder, reason }) => `无法读取文件夹 ${folder}（${reason}）。`,
      checkPermissions: () => '请检查其权限和所有者。',
      sharedId: ({ folders, id }) => `商品 ${id} 在 ${folders.join('、')} 中也有声明。`,
      ownId: () => '请为每个商品使用各自的 ID，或只指定其中一个文件夹：-p PATH。',
    },
  },
];
