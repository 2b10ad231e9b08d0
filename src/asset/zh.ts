import type { Chinese } from '../i18n/message.js';
import type { sumsMessages } from './sidecars/sums-file.js';
import type { listingMessages } from './diff/package-listing.js';
import type { assetMessages } from './messages.js';
import type { pathMessages } from './path-problem.js';

export const zh: [
  Chinese<typeof assetMessages>,
  Chinese<typeof pathMessages>,
  Chinese<typeof sumsMessages>,
  Chinese<typeof listingMessages>,
] = [
  {
    area: 'asset',
    texts: {
      nothingToPack: () => '这里没有软件包或容器包类型的应用资产。',
      declareOne: () => '请在 koo.yaml 的 `assets` 中声明：key、name、version，以及作为 root 的文件夹。',
      unknown: ({ key }) => `没有应用资产“${key}”。`,
      didYouMean: ({ key }) => `是否应为“${key}”？`,
      known: ({ keys }) => `已声明的应用资产有：${keys.join('、')}。`,
      declareIt: () => '请在 koo.yaml 的 `assets` 中声明。',
      noContainerType: ({ key }) => `应用资产“${key}”没有声明容器包的类型。`,
      stateContainerType: () => '请在 koo.yaml 中声明：`container: { type: helm }`，或者 `osc`、`operator`。',
      image: ({ key }) =>
        `应用资产“${key}”是镜像：云商店从镜像类商品获取镜像，而不是文件，因此没有可打包的内容。`,
      saas: ({ key }) => `应用资产“${key}”是 SaaS 资产：云商店扫描其网站，没有可打包的内容。`,
      publishImage: () => '请在卖家中心将镜像发布为镜像类商品；仅用于部署其他商品的镜像类商品保持隐藏。',
      imageInTemplate: () =>
        '模板通过资产 ID 找到它：data "huaweicloud_koogallery_assets"，deployed_type = "image"。',
      packable: () => '可以打包的是 kind 为 software_package 和 container 的应用资产。',

      outputIsFile: () => '输出路径是文件，不是文件夹。',
      nameFolder: () => '请指定文件夹，或者尚不存在的路径（--out）。',
      outputInsideAsset: () => '输出路径在正在打包的文件夹之内。',
      otherFolder: ({ root }) =>
        `请选择 ${root} 之外的文件夹（--out），或者名为 .koo 的文件夹（它不会被打包）。`,
      unsafeName: ({ name }) => `${JSON.stringify(name)} 不能作为文件名。`,
      safeCharacters: () => '资产的名称和版本请使用字母、数字、- 和 _。',
    },
  },
  {
    area: 'asset/path',
    texts: {
      empty: ({ path }) => `${JSON.stringify(path)} 为空。`,
      absolute: ({ path }) => `${JSON.stringify(path)} 从磁盘的根目录开始。`,
      drive: ({ path }) => `${JSON.stringify(path)} 在 Windows 上以盘符开头。`,
      backslash: ({ path }) => `${JSON.stringify(path)} 含有反斜杠，Windows 会当作文件夹的分隔符。`,
      control: ({ path }) => `${JSON.stringify(path)} 含有控制字符。`,
      leadsOut: ({ path }) => `${JSON.stringify(path)} 指向所在文件夹之外。`,
      emptyFolder: ({ path }) => `${JSON.stringify(path)} 含有空的或名为“.”的文件夹。`,
      tooLong: ({ maximum, path }) => `${JSON.stringify(path)} 超过 ${maximum} 个字符。`,
      tooDeep: ({ maximum, path }) => `${JSON.stringify(path)} 超过 ${maximum} 层文件夹。`,
    },
  },
  {
    area: 'asset/sums',
    texts: {
      contradict: ({ file }) => `SHA256SUMS 中 ${file} 有两个不同的校验和。`,
      findOut: () => '请查明该文件的来源。如果软件包是您自己的，请重新打包：koo asset pack',
    },
  },
  {
    area: 'asset/diff',
    texts: {
      noPackage: () => '没有这个名称的软件包。',
      nameOne: () => '请指定压缩包、它的 koo-package.json，或者 koo.yaml 中资产的 key。',
      packedNow: ({ name }) => `${name}（现在打包的内容）`,
      notManifest: () => '这不是软件包的清单。',
      nameArchive: () =>
        '请指定 .zip、.tar 或 .tar.gz，或者 `koo asset pack` 在旁边写入的 koo-package.json。',
    },
  },
];
