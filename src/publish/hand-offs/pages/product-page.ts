import { CONSOLE_PAGES, LABELS, WAYS } from '../console-labels.js';
import { CONFIRM } from './confirm.js';
import type { DescribePage } from './page-context.js';

/** The product and its specs: 发布/修改商品. */
export const productPage: DescribePage = ({ project, target }) => {
  const { product, specs } = project;
  return {
    title: { en: `Publish the product ${product.name}`, zh: `发布商品 ${product.name}` },
    intro: {
      en: 'The product and its specs are published in the seller console; koo links its specs afterwards.',
      zh: '商品及其规格在卖家中心发布；之后由 koo 处理规格的关联。',
    },
    navigation: WAYS.changeProduct,
    groups: [
      { fields: [{ value: product.name, what: { en: 'name', zh: '名称' } }] },
      {
        fields: specs.map(({ name, skuCode }) => ({
          label: LABELS.spec,
          value: name,
          what: { en: skuCode, zh: skuCode },
        })),
      },
    ],
    checklist: [
      { en: 'The product is listed (上架), with these specs.', zh: '商品已上架，并包含这些规格。' },
    ],
    bringBack: [CONFIRM],
    verification: {
      en: 'No public interface shows a product. Compare it in the console, then say so with --confirm.',
      zh: '没有公开接口可以查询商品。请在控制台核对后用 --confirm 确认。',
    },
    next: {
      en: `Then run again: koo publish --target ${target}`,
      zh: `然后再次运行：koo publish --target ${target}`,
    },
    unknown: [],
    sources: [CONSOLE_PAGES.template],
  };
};
