import type { Claim } from '../claim.js';
import { CONSOLE_PAGES, WAYS } from '../console-labels.js';
import type { PageField } from '../hand-off-page.js';
import { CONFIRM } from './confirm.js';
import { claimsOf, type DescribePage } from './page-context.js';

/** Deleting an asset or a template, and detaching a template from an asset first. */
export const removalPage: DescribePage = (context) => {
  const deletions = claimsOf(context, 'deletion');
  const detachments = claimsOf(context, 'detachment');
  const [first] = deletions;
  const name = first ? [first.name, first.version].filter(Boolean).join(' ') : detachments[0]!.templateId;
  return {
    title: first
      ? { en: `Delete the ${first.of} ${name}`, zh: `删除${first.of === 'asset' ? '资产' : '模板'} ${name}` }
      : { en: `Detach the template ${name}`, zh: `解除模板 ${name} 的关联` },
    intro: {
      en: 'koo.yaml declares it no more. KooGallery deletes only assets that are linked to no product, and drafts (草稿箱), in the seller console.',
      zh: 'koo.yaml 不再声明它。云商店只允许在卖家中心删除未关联商品的资产以及草稿（草稿箱）。',
    },
    navigation: WAYS.assets,
    groups: [
      { fields: [...detachments.map((one) => detachmentField(one)), ...deletions.map((one) => field(one))] },
    ],
    checklist: [
      {
        en: 'The console does not list it any more.',
        zh: '控制台中不再列出它。',
      },
    ],
    bringBack: [CONFIRM],
    verification: {
      en: 'No public interface shows that something is gone from the console. Compare it there, then say so with --confirm.',
      zh: '没有公开接口可以证明控制台中已删除。请核对后用 --confirm 确认。',
    },
    next: {
      en: 'koo forgets it when you say that it is done.',
      zh: '您确认完成后，koo 会将其从记录中去掉。',
    },
    unknown: [
      {
        en: "Huawei's pages mention two dialogs, one that deletes an asset and one that deletes a template; they do not show them.",
        zh: '华为的页面提到删除资产和删除自动部署模板两个对话框，但没有展示其内容。',
      },
    ],
    sources: [CONSOLE_PAGES.assets],
  };
};

function field({ id, name, of, version }: Extract<Claim, { type: 'deletion' }>): PageField {
  const what = of === 'asset' ? { en: 'asset', zh: '资产' } : { en: 'template', zh: '模板' };
  return { value: `${[name, version].filter(Boolean).join(' ')} (ID ${id})`, what };
}

function detachmentField({ asset, templateId, version }: Extract<Claim, { type: 'detachment' }>): PageField {
  return {
    value: `${templateId} → ${asset} ${version}`,
    what: { en: 'template to detach', zh: '解除关联的模板' },
  };
}
