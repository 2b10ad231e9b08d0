import type { Chinese } from '../i18n/message.js';
import { statusPredicate } from './chinese.js';
import type { prepareMessages, publishMessages, statusMessages } from './messages.js';

export const zh: [
  Chinese<typeof prepareMessages>,
  Chinese<typeof statusMessages>,
  Chinese<typeof publishMessages>,
] = [
  {
    area: 'publish/prepare',
    texts: {
      lint: ({ template }) => `检查模板 ${template}`,
      check: ({ asset }) => `检查软件包 ${asset}`,
      checkImage: ({ asset }) => `检查镜像 ${asset}`,
      pack: ({ asset }) => `打包应用资产 ${asset}`,
      compare: ({ target }) => `与目标 ${target} 比较`,
      found: ({ files, findings }) => `${files} 个文件，${findings} 条发现`,
      packed: ({ bytes, files, name }) => `${name}，${files} 个文件，${bytes} 字节`,
      conflicts: ({ count }) => `${count} 处冲突`,
      changes: ({ count }) => (count === 0 ? '无需更改' : `${count} 项更改`),
    },
  },
  {
    area: 'publish/status',
    texts: {
      assetStatus: ({ asset, status, version }) => `应用资产 ${asset} ${version} ${statusPredicate(status)}`,
      assetNotPublished: ({ asset, version }) => `应用资产 ${asset} ${version} 未发布`,
      templateNotRegistered: ({ template }) => `模板 ${template} 未登记`,
      specNotLinked: ({ skuCode }) => `规格 ${skuCode} 未关联`,
      specLinkedOtherwise: ({ declared, link, skuCode }) =>
        `规格 ${skuCode} 的关联不同：现为${link}，应为${declared}`,
      specNotDeclared: ({ skuCode }) => `规格 ${skuCode} 仍有关联，而 koo.yaml 不再声明`,
      review: ({ name, version }) => `应用资产 ${name} ${version} 的审核`,
    },
  },
  {
    area: 'publish',
    texts: {
      noSpecs: () => 'koo.yaml 没有声明规格：没有可发布的对象。',
      addSpecs: () => '请在 `specs` 中添加商品的规格，每个规格包含 skuCode 和用于部署的模板。',

      running: ({ pid }) => `该商品的另一次发布正在进行${pid === undefined ? '' : `（进程 ${pid}）`}。`,
      waitOrTimeout: () => '请等它结束后重新运行同一命令；或让 koo 等待：--lock-timeout SECONDS。',

      assetIdUnknown: ({ asset }) => `尚不知道应用资产“${asset}”的 ID。`,
      giveIdAsArgument: () => '请以参数给出卖家中心显示的资产 ID（资产中心 > 我的资产）。',
      writeId: ({ asset, target }) =>
        `或者写入 koo.yaml：targets: {${target}: {assets: {${asset}: {id: …}}}}`,
      useTarget: ({ target }) => `使用 koo 已知的目标 ${target} 的 ID：--target ${target}`,
      giveId: ({ asset }) => `请给出卖家中心显示的 ID：--asset-id ${asset}=<ASSET_ID>`,
      nameTarget: () => '或者指定使用哪个目标的 ID：--target NAME。',
      withoutSet: () => '或者以模板已有的默认值打包：--no-set。',
      unknownAsset: ({ asset }) => `没有应用资产“${asset}”。`,
      assets: ({ assets }) => (assets.length === 0 ? '没有应用资产。' : `应用资产有：${assets.join('、')}。`),
      didYouMean: ({ meant }) => `您是指“${meant}”吗？`,

      needsUri: ({ reason }) => `RFS 只能以 OBS 地址的方式接收该模板：${reason}。`,
      tooLarge: () => '过大',
      zipReady: ({ bytes, file, sha256 }) => `其 zip 已准备好：${file}（${bytes} 字节，SHA-256 ${sha256}）。`,
      uploadZip: ({ name, region }) =>
        region === undefined
          ? `请上传到 RFS 可以读取的桶，对象名为 ${name}。`
          : `请上传到区域 ${region} 中 RFS 可以读取的桶，对象名为 ${name}。`,
      giveUriOf: ({ name }) => `然后加上 --template-uri ${name}=URL（该对象的地址），重新运行同一命令。`,
      giveUri: () => '然后加上 --template-uri 和该对象的地址，重新运行同一命令。',

      notPublished: ({ asset, target }) => `应用资产“${asset}”尚未从这里发布到 ${target}。`,
      asPublished: ({ name, target }) => `${name}（发布到 ${target} 的内容）`,
      nameTwo: () => '请给出两个软件包，或者其他目标（--target）。',
      packageMissing: () => '已发布的软件包不在本机。',
      nameArchive: ({ sha256 }) =>
        `其 SHA-256 为 ${sha256}：请将该归档或其 koo-package.json 作为第一个软件包给出。`,
    },
  },
];
