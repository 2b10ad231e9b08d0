import { utcDay } from '../../../findings/apply-suppressions.js';
import type { ChecklistItemName } from '../../../release/checklist/checklist-items.js';
import { type ItemState, itemStates } from '../../../release/checklist/item-state.js';
import { CONSOLE_PAGES, LABELS, WAYS } from '../console-labels.js';
import type { Text } from '../hand-off-page.js';
import { CONFIRM } from './confirm.js';
import { claimsOf, type DescribePage } from './page-context.js';

/** What the release checklist asks of a SaaS product; the items of joint operation are counted. */
const ITEMS: Readonly<Partial<Record<ChecklistItemName, Text>>> = {
  'application-credential': {
    en: 'The associated application (关联应用) is the right one, with its credential: it cannot be changed after the release.',
    zh: '关联应用及其应用凭证正确：商品发布后不能修改。',
  },
  'interface-keys': {
    en: 'Each kind of interface is bound to its own key (应用工具 > 生产地址管理 / 密钥管理): 基础接口 and 联营SaaS同步接口 never share one.',
    zh: '每类接口绑定各自的密钥（应用工具 > 生产地址管理 / 密钥管理）：基础接口与联营SaaS同步接口不共用密钥。',
  },
  'security-scan': {
    en: 'The security scan of the service has passed: one finding of high risk fails it.',
    zh: '服务的安全扫描已通过：有一个高风险问题即不通过。',
  },
};

/**
 * Publishing a SaaS product: nothing is deployed, and its checklist is what there is to do.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649478.html
 */
export const saasProductPage: DescribePage = (context) => {
  const { project, target } = context;
  const { name, productionAddress = '' } = project.product;
  const links = claimsOf(context, 'link');
  const gone = claimsOf(context, 'unlink');
  const states = itemStates(project, utcDay(), []);
  const known = states.filter(({ item }) => ITEMS[item] !== undefined);
  const others = states.filter((one) => ITEMS[one.item] === undefined && isOpen(one)).length;
  const [newest] = project.assets;
  const releaseNote = newest && context.releaseNote(newest.version);
  return {
    title: { en: `Publish the SaaS product ${name}`, zh: `发布 SaaS 商品 ${name}` },
    intro: {
      en: 'KooGallery deploys nothing of a SaaS product: it calls your server for each order. Publish the product in the seller console with these values, and go through its checklist.',
      zh: 'SaaS 商品不由云商店部署：每个订单都会调用您的服务器。请在卖家中心按以下内容发布商品，并逐项核对清单。',
    },
    navigation: WAYS.changeProduct,
    groups: [
      {
        fields: [
          { value: name, what: { en: 'name', zh: '名称' } },
          {
            label: '生产系统接口地址',
            value: productionAddress,
            what: { en: 'production address', zh: '生产接口地址' },
          },
        ],
      },
      ...links.map(({ link: { asset, exact }, name: spec, skuCode }) => ({
        fields: [
          { label: LABELS.spec, value: spec, what: { en: 'spec', zh: '规格' } },
          ...(asset
            ? [
                { label: LABELS.asset, value: asset.name, what: { en: 'SaaS asset', zh: 'SaaS 资产' } },
                { value: exact?.asset?.id ?? asset.id, what: { en: 'asset ID', zh: '资产 ID' } },
              ]
            : []),
        ],
        title: { en: `Spec ${skuCode} (${spec})`, zh: `规格 ${skuCode}（${spec}）` },
      })),
      ...gone.map(({ name: spec, skuCode }) => ({
        fields: [{ value: '—', what: { en: 'no asset any more', zh: '不再关联任何资产' } }],
        title: { en: `Spec ${skuCode} (${spec})`, zh: `规格 ${skuCode}（${spec}）` },
      })),
    ],
    ...(releaseNote !== undefined && { releaseNote }),
    checklist: [
      {
        en: 'The production address is verified (生产地址管理), and the cases of the debugging page (应用接入调试) pass and are saved.',
        zh: '生产地址已验证（生产地址管理），应用接入调试的用例均已通过并保存。',
      },
      ...known.map((one) => withState(ITEMS[one.item]!, one)),
      ...(others > 0
        ? [
            {
              en: `${others} more open ${others === 1 ? 'item' : 'items'} of the release checklist: koo product check`,
              zh: `发布清单中另有 ${others} 项未完成：koo product check`,
            },
          ]
        : []),
      {
        en: 'Where the console asks what is new, it has the release note.',
        zh: '控制台要求填写更新内容时，已填写发布说明。',
      },
      ...links.map(({ name: spec, skuCode }) => ({
        en: `The console shows spec ${skuCode} (${spec}) with these values.`,
        zh: `控制台中规格 ${skuCode}（${spec}）的内容与本页一致。`,
      })),
    ],
    bringBack: [CONFIRM],
    verification: {
      en: 'No public interface shows a product. Compare it in the console, then say so with --confirm: koo records that as your word, and never as verified.',
      zh: '没有公开接口可以查询商品。请在控制台核对后用 --confirm 确认：koo 会将其记录为您的确认，而不是已验证。',
    },
    next: {
      en: `A SaaS product is reviewed by operations before it is listed. koo status --target ${target} exits with 0 when this is confirmed.`,
      zh: `SaaS 商品上架前由云商店运营审核。确认后 koo status --target ${target} 返回 0。`,
    },
    unknown: [
      {
        en: "Huawei's pages do not state all fields of this form, nor how a spec names its SaaS asset.",
        zh: '华为的页面没有列出此表单的全部字段，也没有说明规格如何选择 SaaS 资产。',
      },
    ],
    sources: [CONSOLE_PAGES.debugging, CONSOLE_PAGES.saas],
  };
};

function isOpen({ state }: ItemState): boolean {
  return state !== 'done' && state !== 'not-needed';
}

function withState({ en, zh }: Text, one: ItemState): Text {
  if (one.state === 'not-needed')
    return { en: `${en} (not needed: ${one.note})`, zh: `${zh}（不需要：${one.note}）` };
  if (isOpen(one)) return { en: `${en} (open in koo.yaml)`, zh: `${zh}（koo.yaml 中未完成）` };
  return { en: `${en} (marked as done on ${one.done})`, zh: `${zh}（已于 ${one.done} 标记完成）` };
}
