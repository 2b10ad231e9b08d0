import type { Chinese } from '../../i18n/message.js';
import { statusText } from '../chinese.js';
import type { planMessages } from './messages.js';

export const zh: [Chinese<typeof planMessages>] = [
  {
    area: 'publish/plan',
    texts: {
      several: ({ reasons }) => reasons.join('；'),
      status: ({ status }) => statusText(status),

      productMissing: ({ id }) => `目标上没有商品 ${id}`,
      productListed: () => '已上架，规格齐全',
      productNamed: ({ name }) => `目标上的名称为“${name}”`,
      productAccess: ({ access }) => `目标上的接入类型为 ${access}`,
      specMissing: ({ skuCode }) => `目标上没有规格 ${skuCode}`,
      specNamed: ({ name, skuCode }) => `目标上规格 ${skuCode} 的名称为“${name}”`,
      product: ({ access, name, specs }) => `${name}（${access}），${specs} 个规格`,

      assetMissing: ({ name }) => `目标上没有应用资产“${name}”`,
      assetUnknown: ({ adoption, name }) =>
        `koo 不知道应用资产“${name}”是否存在（此处没有该目标的状态）；${ifItExists(adoption)}`,
      assetNotRecorded: ({ adoption, name }) => `该目标没有应用资产“${name}”的记录；${ifItExists(adoption)}`,
      assetVersionMissing: ({ name, version }) => `应用资产“${name}”在目标上没有版本 ${version}`,
      versionExists: ({ status, version }) => `版本 ${version} 已存在（${statusText(status)}）`,
      draftDiffers: ({ fields }) => `草稿的内容不同：${fields.join('、')}`,

      uploadUnanswered: ({ at }) => `${at} 的上传没有收到响应：只有控制台能显示是否已送达`,
      checksumNotComparable: ({ version }) => `版本 ${version} 已审核通过，koo 无法比较其校验和`,
      sameBytes: () => '已有相同的内容',
      packageMissing: () => '还没有软件包',
      otherBytes: ({ status, version }) =>
        `已有其他内容，版本 ${version} ${status === 'draft' ? '仍是草稿' : '审核不通过'}`,
      package: ({ bytes, name, sha256 }) => `${name}，${bytes} 字节，SHA-256 ${sha256}…`,

      templateMissing: ({ name }) => `目标上没有模板“${name}”`,
      templateNotMarked: ({ name }) => `模板“${name}”尚未标记为已登记`,
      templateUnchanged: ({ version }) => `${version} 的内容相同`,
      templateChanged: () => '没有任何版本的内容与此相同',
      idPending: ({ assets }) => `其中写入应用资产 ${assets.join('、')} 的 ID，创建草稿后可知`,
      newVersion: () => '新版本',

      attached: ({ isInReview, version }) =>
        `已有模板的 ${version}${isInReview ? '，审核结束后才能更换' : ''}`,
      notAttached: ({ isInReview }) => `没有该模板${isInReview ? '，审核结束后才能添加' : ''}`,

      approved: ({ name, version }) => `${name} ${version} 已审核通过`,
      rejected: ({ reasons }) => `审核不通过：${reasons.join('；') || '未说明原因'}`,
      notReviewed: () => '应用资产审核后才能关联',
      notApproved: () => '只有审核通过的应用资产才能关联',

      link: ({ asset, template, version = '（新版本）' }) =>
        [
          ...(template === undefined ? [] : [`模板 ${template} ${version}`]),
          ...(asset ? [`应用资产 ${asset.name} ${asset.version}`] : []),
        ].join('、') || '已发布，没有关联内容',
      notLinked: () => '没有关联模板',
      notMarkedLinked: () => '尚未标记为已关联',
      linkedAsDeclared: () => '已按要求关联',
      markedLinked: () => '已标记为按要求关联',
      otherTemplate: () => '关联的是其他模板',
      templateNotDeclared: () => '当前关联了模板，而 koo.yaml 没有指定',
      linkWithoutTemplate: () => '没有模板',
      templateGetsVersion: ({ template }) => `模板 ${template} 有新版本`,
      templateVersion: ({ template, version }) => `当前关联模板 ${template} ${version}`,
      assetNotDeclared: () => '当前关联了应用资产，而 koo.yaml 没有指定',
      linkWithoutAsset: () => '没有应用资产',
      otherAsset: () => '关联的是其他应用资产',
      assetVersion: ({ asset, version }) => `当前关联应用资产 ${asset} ${version}`,
      specNoLongerDeclared: ({ skuCode }) => `koo.yaml 不再声明规格 ${skuCode}，而它由 koo 关联`,
      linkNotByKoo: () => 'koo.yaml 没有声明，该关联也不是由 koo 建立的',

      noLongerDeclared: () => '由 koo 创建，koo.yaml 不再声明',
      prunable: () => '由 koo 创建，koo.yaml 不再声明：--prune 会删除它',
      stillNeeded: ({ need }) => `koo.yaml 不再声明，但${need}`,
      assetNeeds: ({ asset, version }) => `应用资产 ${asset} ${version} 需要它`,
      specNeeds: ({ product, skuCode }) => `商品 ${product} 的规格 ${skuCode} 用它部署`,
      templateNoLongerDeclared: () => 'koo.yaml 不再声明该模板',

      versionTaken: ({ here, name, there, version }) =>
        `应用资产“${name}”的版本 ${version} 已发布，但内容不同：其 SHA-256 为 ${there}…，本软件包为 ${here}…。`,
      seeDifferences: ({ command }) => `查看有哪些更改：${command}`,
      raiseVersion: ({ asset }) =>
        `如果是有意的修改，请提高版本并重新发布：koo release bump --asset ${asset}`,
      excludeFiles: ({ asset }) =>
        `如果不是，\`koo asset list ${asset}\` 会显示打包的内容；请用 .kooignore 排除不需要的内容。`,
      versionSealed: ({ fields, name, version }) =>
        `应用资产“${name}”的版本 ${version} 已发布，其声明与此处不同：${fields.join('、')}。`,
      undoChange: () => '如果不是，请在 koo.yaml 中撤销。',
      versionNotNewer: ({ name, published, version }) =>
        `应用资产“${name}”的版本 ${version} 不高于已发布的 ${published}。`,
      raise: ({ asset }) => `请提高版本：koo release bump --asset ${asset}`,
      dropVersionOrder: () => '如果需要同时维护旧版本，请从 koo.yaml 中去掉 `release.versions`。',
      assetWithoutTemplate: ({ name }) =>
        `没有模板部署应用资产“${name}”，而每个资产至少需要一个自动部署模板。`,
      nameAssetAtSpec: ({ asset }) =>
        `请在规格中指定该资产（\`asset: ${asset}\`），或将其 ID 写入模板（\`set\`）。`,
      removeAsset: () => '或者从 koo.yaml 中去掉该资产。',

      notAPlan: () => '该文件不是此版本 koo 的发布计划。',
      makePlan: () => '请生成一个：koo plan --out FILE',
      severalPlans: ({ products }) => `该文件包含 ${products} 个商品的计划。`,
      nameProducts: () => '请指定这些商品：--all FOLDER，或 -p PATH -p PATH。',
      productGone: ({ folder, id }) => `${folder} 的计划属于商品 ${id}，而所指定的文件夹都没有声明该商品。`,
      planStale: ({ what }) => `该计划已失效；自生成以来发生了变化：${what.join('、')}。`,
      theProduct: () => '商品',
      theChanges: () => 'koo 将做的更改',
      makeNewPlan: () => '没有做任何修改。请生成新计划，查看后再应用：koo plan --out FILE',
    },
  },
];

function ifItExists(adoption: string | undefined): string {
  return adoption === undefined
    ? '如果存在，请在 koo publish 准备的人工步骤中填写其 ID'
    : `如果存在：${adoption}`;
}
