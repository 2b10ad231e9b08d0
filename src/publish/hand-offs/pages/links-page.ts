import type { AccessType } from '../../../project/project.js';
import type { Claim } from '../claim.js';
import { CONSOLE_PAGES, LABELS, WAYS } from '../console-labels.js';
import type { FieldGroup, PageField, Text } from '../hand-off-page.js';
import { CONFIRM } from './confirm.js';
import { claimsOf, type DescribePage } from './page-context.js';
import { saasProductPage } from './saas-product-page.js';

type LinkClaimOf = Extract<Claim, { type: 'link' }>;

/** How the console links, by the product's access type; no page states it for the others. */
const HOW: Partial<Record<AccessType, { navigation: readonly string[]; way: Text }>> = {
  image: {
    navigation: WAYS.linkTemplate,
    way: {
      en: 'The product has to be listed (上架), and your account needs the ability 资源编排能力. Choose the template for each spec, and confirm.',
      zh: '商品必须已上架，且账号已开通“资源编排能力”。为每个规格选择模板并确定。',
    },
  },
  license: {
    navigation: WAYS.changeProduct,
    way: {
      en: 'At each spec, choose its software-package asset. No new product is needed.',
      zh: '在每个规格处选择关联的软件包资产。无需新建商品。',
    },
  },
};

/** Linking the specs of the product: 关联模板. */
export const linksPage: DescribePage = (context, group) => {
  const { product } = context.project;
  if (product.access === 'saas') return saasProductPage(context, group);
  const links = claimsOf(context, 'link');
  const gone = claimsOf(context, 'unlink');
  const how = HOW[product.access];
  const count = links.length + gone.length;
  return {
    title: {
      en: `Link ${count} ${count === 1 ? 'spec' : 'specs'} of ${product.name}`,
      zh: `关联 ${product.name} 的 ${count} 个规格`,
    },
    intro: {
      en: 'The links determine what a buyer of each spec deploys. In KooGallery, they can only be set in the seller console.',
      zh: '这里决定每个规格的买家部署什么。云商店只能在卖家中心进行关联。',
    },
    navigation: how?.navigation ?? WAYS.linkTemplate,
    way: how?.way ?? {
      en: `No page states where a product of access type ${product.access} is linked; for image products it is this way, for License products it is at the spec in 发布/修改商品.`,
      zh: `没有页面说明接入方式为 ${product.access} 的商品在哪里关联；镜像类商品走上述路径，License 类商品在“发布/修改商品”的规格处。`,
    },
    groups: [
      ...links.map((link) => linkGroup(link, product.access)),
      ...gone.map(({ name, skuCode }) => ({
        fields: [{ value: '—', what: { en: 'nothing is linked any more', zh: '不再关联任何内容' } }],
        title: { en: `Spec ${skuCode} (${name})`, zh: `规格 ${skuCode}（${name}）` },
      })),
    ],
    checklist: [
      ...links.map(({ link, name, skuCode }) => ({
        en: `The console shows ${shown(link)} at spec ${skuCode} (${name}).`,
        zh: `控制台在规格 ${skuCode}（${name}）处显示 ${shown(link)}。`,
      })),
      ...gone.map(({ name, skuCode }) => ({
        en: `The console shows nothing linked at spec ${skuCode} (${name}).`,
        zh: `控制台在规格 ${skuCode}（${name}）处没有显示任何关联。`,
      })),
    ],
    bringBack: [CONFIRM],
    verification: {
      en: 'No public interface shows what a spec is linked to. Compare it in the console, then say so with --confirm: koo records that as your word, and never as verified.',
      zh: '没有公开接口可以查询规格的关联。请在控制台核对后用 --confirm 确认：koo 会将其记录为您的确认，而不是已验证。',
    },
    next: {
      en: 'A License product is reviewed by operations before it is listed. koo status exits with 0 when nothing else is open and this is confirmed.',
      zh: 'License 类商品上架前由云商店运营审核。确认后且没有其他未完成事项时，koo status 返回 0。',
    },
    unknown: [
      {
        en: "Huawei's pages do not state what a new link means for buyers who have deployed already, nor how a link is taken away.",
        zh: '华为的页面没有说明新的关联对已部署买家的影响，也没有说明如何取消关联。',
      },
    ],
    sources: [CONSOLE_PAGES.template],
  };
};

function linkGroup({ link, name, skuCode }: LinkClaimOf, access: AccessType): FieldGroup {
  const { asset, exact, template } = link;
  const version = exact?.template?.version;
  // At a License product the asset is chosen, and the template is the asset's.
  const comesWithAsset = access === 'license' && asset !== undefined;
  const fields: PageField[] = [
    { label: LABELS.spec, value: name, what: { en: 'spec', zh: '规格' } },
    ...(asset
      ? [
          { label: LABELS.asset, value: asset.name, what: { en: 'asset', zh: '应用资产' } },
          { value: exact?.asset?.id ?? asset.id, what: { en: 'asset ID', zh: '资产 ID' } },
          {
            label: LABELS.assetVersion,
            value: exact?.asset?.version ?? asset.version,
            what: { en: 'version', zh: '版本' },
          },
        ]
      : []),
    ...(template
      ? [
          {
            ...(!comesWithAsset && { label: LABELS.templateName }),
            value: version ? `${template.name} ${version}` : template.name,
            what: comesWithAsset
              ? {
                  en: 'template, which comes with the asset: not chosen here',
                  zh: '模板：随资产而来，此处无需选择',
                }
              : { en: 'template', zh: '模板' },
          },
        ]
      : []),
  ];
  return { fields, title: { en: `Spec ${skuCode} (${name})`, zh: `规格 ${skuCode}（${name}）` } };
}

function shown({ asset, template }: LinkClaimOf['link']): string {
  return asset ? `${asset.name} ${asset.version}` : (template?.name ?? '');
}
