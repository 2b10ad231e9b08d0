import type { Chinese } from '../i18n/message.js';
import type { templateMessages, tfvarsMessages } from './messages.js';

export const zh: [Chinese<typeof templateMessages>, Chinese<typeof tfvarsMessages>] = [
  {
    area: 'template',
    texts: {
      fileTooLarge: ({ bytes }) => `该文件有 ${bytes} 字节，超过 RFS 支持的 1 MB；koo 没有读取它。`,
      filesTooLarge: () => '该模板的文件合计超过 RFS 支持的 1 MB；koo 没有读取该文件。',
      tooManyBlocks: ({ max }) =>
        `该模板的块超过 ${max} 个；koo 没有检查该文件。请使用 \`count\` 或 \`for_each\`，或拆分模板。`,
      fileUnreadable: ({ reason }) => `无法读取该文件：${reason}。`,
      foldersTooDeep: () => '该文件夹下的子文件夹层级过深，没有读取。',
      linkOutside: () => '该链接指向模板之外，而 RFS 只能得到模板内的文件。请将文件复制到模板中。',
      brokenLink: () => '该链接指向的文件不存在。请删除该链接。',
      tooManyFiles: ({ max }) => `文件超过 ${max} 个；其余的忽略。`,

      zipTooLarge: () => 'zip 过大，不可能是模板；koo 没有读取它。',
      zipUnreadable: ({ reason }) => `无法读取该 zip：${reason}。`,
      zipListDamaged: ({ reason }) => `zip 的文件列表已损坏：${reason}。`,
      zipTooManyFiles: ({ max }) => `zip 中的文件超过 ${max} 个；其余的忽略。`,
      zipOfFolder: ({ name }) =>
        `zip 的顶层没有 .tf 或 .tf.json 文件，只有 ${name}。RFS 只加载顶层：请压缩文件，而不是文件夹。`,
      zipWithoutTemplate: () => 'zip 中没有 .tf 或 .tf.json 文件。',
      duplicateEntry: ({ name }) => `zip 中有两个 ${name}；不确定 RFS 使用哪一个。`,
      encryptedEntry: ({ name }) => `${name} 已加密。RFS 没有它的密码。`,
      linkInZip: ({ name }) => `${name} 是链接。请将文件本身放入 zip。`,

      notAFile: ({ path }) => `${path} 既不是普通文件，也不是文件夹。`,
      notATemplate: ({ path }) => `${path} 不是模板：名称不以 .tf、.tf.json 或 .zip 结尾。`,
      whatIsATemplate: () => '模板是包含 .tf 或 .tf.json 文件的文件夹、单个这样的文件，或者它们的 .zip。',
      folderWithoutTemplate: ({ folder }) => `文件夹 ${folder} 中没有 .tf 或 .tf.json 文件。`,
      nameDeeperFolder: ({ folder }) => `${folder} 中有：请指定该文件夹。`,
      pathMissing: ({ path }) => `${path} 不存在。`,
      checkPath: () => '请检查拼写；路径相对于当前工作目录。',
      unreadable: ({ path }) => `无法读取 ${path}。`,
      checkPermissions: () => '请检查您是否有权读取它及其中的全部内容。',
      checkFile: () => '请检查文件是否还在，以及您是否有读取权限。',
      folderUnreadable: ({ folder }) => `无法读取文件夹 ${folder}。`,
      checkFolder: () => '请检查文件夹是否存在，以及您是否有读取权限。',
      tooLargeToRead: ({ file }) => `${file} 过大，无法读取。`,
      tooLargeToUnpack: ({ file }) => `${file} 过大，无法解压。`,
      keepOnlyNeeded: () => '模板的文件夹中请只保留需要的内容。',
      noSuchFile: ({ name }) => `模板中没有文件 ${name}。`,
      contents: ({ names }) => `模板中的文件包括：${names.join('、')}。`,

      badValue: ({ name, value }) => `${value} 不能作为变量“${name}”的值。`,
      finiteNumber: () => '请给出有限的数字。',
      unknownVariable: ({ name }) => `模板没有声明变量“${name}”，无法为它设置值。`,
      declares: ({ names }) => `已声明的变量有：${names.join('、')}。`,
      declaresNothing: () => '模板没有声明任何变量。',
      brokenFile: ({ problem }) => `无法在有错误的文件中设置值：${problem}`,
      lintFirst: () => '请用 koo template lint 检查该文件，并按提示改正。',
    },
  },
  {
    area: 'template/tfvars',
    texts: {
      mistake: ({ place, problem }) => `${place} ${problem}`,
      notPlain: ({ name, place }) => `${place} ${name} 的值不是字面值。`,
      block: ({ place, type }) => `${place} 此处不应有块（${type}）。`,
    },
  },
];
