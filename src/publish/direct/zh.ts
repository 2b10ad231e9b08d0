import type { Chinese } from '../../i18n/message.js';
import { statusText } from '../chinese.js';
import type { directMessages } from './messages.js';

const versionList = (versions: ReadonlyArray<{ status: string; version: string }>): string =>
  versions.map(({ status, version }) => `${version}（${statusText(status)}）`).join('、');

export const zh: [Chinese<typeof directMessages>] = [
  {
    area: 'publish/direct',
    texts: {
      requested: () => '按您的要求',
      assetRequested: () => '按您的要求；其所有版本将一并删除，读取它的模板会失败',
      templateRequested: () => '按您的要求；其所有版本将一并删除',
      unlinkRequested: () => '按您的要求；重新关联之前，购买该规格的买家无法部署',
      ofRelease: ({ number, time }) => `${time} 的发布 ${number} 如此关联`,
      versions: ({ versions }) => versionList(versions),
      specUses: ({ product, skuCode, version }) => `商品 ${product} 的规格 ${skuCode}（${version}）`,
      assetUses: ({ asset, assetVersion, version }) => `应用资产 ${asset} ${assetVersion}（${version}）`,
      didYouMean: ({ meant }) => `您是指“${meant}”吗？`,

      assetMissing: ({ name, target }) => `${target} 上没有应用资产“${name}”。`,
      assetVersionMissing: ({ name, version }) => `应用资产“${name}”没有版本 ${version}。`,
      templateMissing: ({ name, target }) => `${target} 上没有模板“${name}”。`,
      templateVersionMissing: ({ name, version }) =>
        version === undefined ? `模板“${name}”没有版本。` : `模板“${name}”没有版本 ${version}。`,
      itsVersions: ({ versions }) =>
        versions.length === 0 ? '它没有版本。' : `它的版本有：${versions.join('、')}。`,
      listOrPublish: () => '`koo product show` 列出已有的内容；`koo publish` 发布 koo.yaml 中声明的内容。',
      assetInUse: ({ name, users }) => `应用资产“${name}”已被关联：${users.join('、')}。`,
      unlinkFirst: () =>
        '只有未被商品关联的应用资产可以删除：请先取消规格的关联（koo product unlink），或改为关联其他应用资产。',
      notADraft: ({ name, status, version }) =>
        `应用资产“${name}”的版本 ${version} 的状态为${statusText(status)}：只能删除草稿。`,
      deleteWhole: () => '没有商品关联时可以删除整个应用资产：koo asset delete KEY',
      templateInUse: ({ name, users }) => `模板“${name}”正在使用：${users.join('、')}。`,
      linkOthersFirst: () =>
        '请先让规格关联其他模板（koo product link），并让其他模板部署这些应用资产：每个应用资产至少需要一个模板。',
      prune: () => '`koo publish --prune` 会按正确的顺序解除并删除 koo.yaml 中不再声明的内容。',
      lastVersion: ({ name, version }) => `版本 ${version} 是模板“${name}”的最后一个版本。`,
      deleteTemplate: () => '它随模板一起删除：koo template delete KEY',

      notListed: ({ product, target }) => `商品 ${product} 在 ${target} 尚未上架。`,
      listFirst: () => '只有已上架的商品才能关联模板：在本地目标上 `koo publish` 会将其上架。',
      unknownSpec: ({ product, skuCode, target }) => `商品 ${product} 在 ${target} 没有规格 ${skuCode}。`,
      itsSpecs: ({ skuCodes }) =>
        skuCodes.length === 0 ? '它没有规格。' : `它的规格有：${skuCodes.join('、')}。`,
      assetNotNamed: () => 'License 商品的规格需要关联应用资产，但没有指定。',
      nameAsset: () => '请指定：--asset KEY',
      noneApproved: ({ name }) => `应用资产“${name}”没有审核通过的版本。`,
      notApproved: ({ name, status, version }) =>
        status === undefined
          ? `应用资产“${name}”没有版本 ${version}：只有审核通过的版本可以关联。`
          : `应用资产“${name}”的版本 ${version} 的状态为${statusText(status)}：只有审核通过的版本可以关联。`,
      versionStatuses: ({ versions }) =>
        versions.length === 0 ? '它没有版本。' : `它的版本：${versionList(versions)}。`,
      nameOther: () => '请指定其他版本：--asset KEY@VERSION；或等待审核：koo publish --wait',
      notAttached: ({ asset, template, version }) =>
        `模板“${template}”未关联到应用资产“${asset}”的版本 ${version}。`,
      declareAttachment: () =>
        '规格只能用应用资产自己的模板部署它：请在 koo.yaml 中声明，`koo publish` 会关联。',
    },
  },
];
