import type { Chinese } from '../../i18n/message.js';
import { statusPredicate } from '../chinese.js';
import type { releaseMessages } from './messages.js';

export const zh: [Chinese<typeof releaseMessages>] = [
  {
    area: 'publish/releases',
    texts: {
      noneEarlier: () => '没有可以回退到的更早发布。',
      unknown: ({ number }) => `没有发布 ${number}。`,
      whereStored: () => '发布记录保存在执行发布的文件夹的 .koo/history 中。',
      numbers: ({ numbers }) => `发布有：${numbers.join('、')}：koo rollback --list`,
      currentUnknown: () => '当前的关联不属于任何一次发布：关联被另行修改过，或者回退被中断。',
      nameRelease: () => '请指明要回退到的发布：koo rollback --to NUMBER',
      gone: ({ number, reasons }) => `无法重新关联发布 ${number}：${reasons.join('；')}。`,
      seeOthers: () => '`koo rollback --list` 列出其他发布；或者检出该发布的文件并重新发布。',
      specGone: ({ skuCode }) => `规格 ${skuCode} 已不存在`,
      templateVersionGone: ({ name, version }) => `模板 ${name} 的版本 ${version} 已不存在`,
      assetVersionGone: ({ asset, version }) => `应用资产 ${asset} 的版本 ${version} 已不存在`,
      assetVersionStatus: ({ asset, status, version }) =>
        `应用资产 ${asset} 的版本 ${version} ${statusPredicate(status)}`,
      noLongerAttached: ({ template, version }) => `模板 ${template} 不再关联到应用资产版本 ${version}`,
    },
  },
];
