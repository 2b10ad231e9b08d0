import type { Chinese } from '../../i18n/message.js';
import type { collectMessages, SpecialKind, unpackableMessages } from './messages.js';

const KINDS: Readonly<Record<SpecialKind, string>> = { device: '设备', pipe: '管道', socket: '套接字' };

export const zh: [Chinese<typeof unpackableMessages>, Chinese<typeof collectMessages>] = [
  {
    area: 'asset/collect/unpackable',
    texts: {
      special: ({ kind, path }) => `${path} 是${KINDS[kind]}`,
      linkToSpecial: ({ kind, path }) => `${path} 是指向${KINDS[kind]}的链接`,
      link: ({ link, path }) => `${path} 是指向 ${link} 的链接`,
      brokenLink: ({ link, path }) => `${path} 是指向 ${link} 的失效链接`,
      linkOut: ({ link, path }) => `${path} 是指向文件夹之外的 ${link} 的链接`,
      linkToLeftOut: ({ link, path }) => `${path} 是指向 ${link} 的链接，而后者不会打包`,
      linkToParent: ({ link, path }) => `${path} 是指向文件夹 ${link} 的链接，而它就在该文件夹中`,
      linkTooDeep: ({ maximum, path }) => `${path} 是指向文件夹的链接，之前已经过 ${maximum} 个以上的链接`,
      notUtf8: ({ path }) => `${path} 的名称不是 UTF-8 编码`,

      one: ({ problem }) => `文件夹中有 1 项无法打包：${problem}。`,
      several: ({ more, problems }) =>
        `文件夹中有 ${problems.length + more} 项无法打包：\n  ${[...problems, ...(more > 0 ? [`另有 ${more} 项`] : [])].join('\n  ')}`,

      BROKEN_LINK: () => '删除该链接，或者恢复它指向的文件。',
      LINK_CYCLE: () => '删除该链接，或者用文件夹中需要的内容代替它。',
      LINK_LEADS_OUT: () => '用文件的副本代替该链接。',
      LINK_REFUSED: () => '用副本代替该链接，或者将 koo.yaml 中该资产的 `links` 设为 `resolve`。',
      LINK_TO_LEFT_OUT: () => '请打包链接指向的内容，或者把链接也排除。',
      NAME_NOT_UTF8: () => '请改名：软件包中只能有 UTF-8 编码的名称。',
      SPECIAL_FILE: () => '请删除：只有文件可以打包。',
      virtualEnvironment: () =>
        'Python 虚拟环境与本机绑定：请将其排除，由 install.sh 创建（`python3 -m venv`）。',
      keepLinks: () => '或者保留链接本身：在 koo.yaml 中设置 `links: keep` 和 `format: tar.gz`。',
      leaveOut: () => '或者将其排除：在 .kooignore 或 koo.yaml 的 `exclude` 中加一行。',
    },
  },
  {
    area: 'asset/collect',
    texts: {
      tooManyPatterns: ({ file, maximum }) =>
        `\`exclude\` 和各个 ${file} 文件中的模式总数超过 ${maximum} 个。`,
      tooManyLines: ({ file, maximum }) => `${file} 中的模式超过 ${maximum} 个。`,
      useWildcards: () => '请排除整个文件夹或使用通配符，不要逐个列出文件。',
      longPattern: ({ maximum, place, stars }) =>
        `${place} 中的模式超过 ${maximum} 个字符，或者包含超过 ${stars} 个 \`**\`。`,
      splitPattern: () => '请将其缩短，或拆分成多个模式。',

      notInFolder: ({ file }) => `资产的文件夹中没有 ${file}。`,
      nameAsListed: () => '请按 `koo asset list` 显示的方式指定文件：相对于该文件夹。',
      noFolder: ({ key }) => `应用资产“${key}”的文件夹不存在。`,
      createFolder: () => '请创建该文件夹，或者在 koo.yaml 中将资产的 `root` 改为正确的文件夹。',
      notFolder: ({ key }) => `应用资产“${key}”的 root 不是文件夹。`,
      nameFolder: () => '请在 koo.yaml 中将资产的 `root` 设为要打包其内容的文件夹。',
      empty: ({ key }) => `应用资产“${key}”没有可打包的内容。`,
      addSoftware: () => '请放入软件：程序放入 bin/，生命周期脚本放入 scripts/。',
      allLeftOut: () => '其中的内容全部被排除：请检查 .kooignore 和 koo.yaml 中的 `exclude`。',
      allLeftOutOfChart: () =>
        '其中的内容全部被排除：请检查 .helmignore（其中 `!x` 会排除除 x 以外的全部内容）、.kooignore 和 koo.yaml 中的 `exclude`。',
    },
  },
];
