import type { Chinese } from '../i18n/message.js';
import type { catalogMessages } from './messages.js';

export const zh: [Chinese<typeof catalogMessages>] = [
  {
    area: 'catalog',
    texts: {
      none: ({ folder }) => `${folder} 中没有 provider 的资源目录。`,
      importOne: () => '请导入：koo catalog import FILE',
      broken: () => '资源目录中有一个文件不是 koo 写入的。',
      importAgain: () => '请重新导入资源目录：koo catalog import FILE',
      unknownType: ({ type, version }) => `provider 的版本 ${version} 没有类型 ${type}。`,
      removed: ({ last }) => `该类型已被移除；最后包含它的版本是 ${last}。`,
      didYouMean: ({ meant }) => `是否应为 ${meant}？`,
      typesBegin: () => '类型以 huaweicloud_ 开头，例如 huaweicloud_vpc。',

      otherFiles: ({ folder }) => `${folder} 中有不属于资源目录的文件。`,
      newFolder: () => '请指定一个新的文件夹。',
      ambiguousProvider: ({ file }) => `${file} 描述了多个 provider，或者没有所指定的 provider。`,
      nameProvider: ({ providers }) => `请用 --provider 指定其中一个：${providers.join('、')}。`,
      schemaTooLarge: ({ file, mebibytes }) => `${file} 超过 ${mebibytes} MiB。`,
      schemaUnreadable: ({ file }) => `无法读取 ${file}。`,
      notASchema: ({ file }) => `${file} 不是 \`terraform providers schema -json\` 的输出。`,
      writeSchema: () => '请这样生成：terraform providers schema -json > schema.json',
    },
  },
];
