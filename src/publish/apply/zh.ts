import type { Chinese } from '../../i18n/message.js';
import type { applyMessages, stepMessages } from './messages.js';

export const zh: [Chinese<typeof stepMessages>, Chinese<typeof applyMessages>] = [
  {
    area: 'publish/apply/steps',
    texts: {
      listProduct: ({ id }) => `商品 ${id}`,
      draftAsset: ({ name, version }) => `创建草稿 ${name} ${version}`,
      uploadPackage: ({ name, version }) => `上传 ${name} ${version}`,
      registerTemplate: ({ name }) => `登记模板 ${name}`,
      attachTemplate: ({ name, template, version }) => `将模板 ${template} 添加到 ${name} ${version}`,
      detachTemplate: ({ name, template, version }) => `从 ${name} ${version} 移除模板 ${template}`,
      submitAsset: ({ name, version }) => `提交审核 ${name} ${version}`,
      awaitReview: ({ name, version }) => `审核 ${name} ${version}`,
      linkSpec: ({ skuCode }) => `关联规格 ${skuCode}`,
      unlinkSpec: ({ skuCode }) => `取消关联规格 ${skuCode}`,
      deleteAsset: ({ name }) => `删除应用资产 ${name}`,
      deleteAssetVersion: ({ name, version }) => `删除 ${name} ${version}`,
      deleteTemplate: ({ name }) => `删除模板 ${name}`,
      deleteTemplateVersion: ({ name, version }) => `删除模板 ${name} 的 ${version}`,

      asset: ({ id }) => `应用资产 ${id}`,
      specs: ({ count }) => `${count} 个规格`,
      link: ({ asset, template }) =>
        [
          ...(template === undefined ? [] : [`模板 ${template}`]),
          ...(asset === undefined ? [] : [`应用资产 ${asset}`]),
        ].join('，'),
      sent: ({ bytes, sha256 }) => `${bytes} 字节，SHA-256 ${sha256}`,
      needsNetwork: () => '需要网络：请去掉 --offline 后重新运行',
      awaiting: () => '等待审核',
    },
  },
  {
    area: 'publish/apply',
    texts: {
      reviewRejected: ({ name, reasons, version }) =>
        `${name} ${version} 的审核未通过：${reasons.join('；') || '未说明原因'}。`,
      correctAndRepeat: () => '请改正后重新运行同一命令：审核未通过的版本可以重新上传。',
      linkChanged: ({ skuCode }) => `规格 ${skuCode} 现在的关联与制定计划时不同：其间有其他人做了修改。`,
      planAgain: () => '请运行 `koo plan` 查看当前的内容，如仍需要再重新发布。',
      alsoFailed: ({ code, message }) => `另外还有失败：${message}${code === undefined ? '' : ` [${code}]`}`,
    },
  },
];
