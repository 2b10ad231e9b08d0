import type { SaasDeclaration } from '../../../project/project.js';
import { CONSOLE_PAGES, WAYS } from '../console-labels.js';
import type { Text } from '../hand-off-page.js';
import { assetIdBack, assetOnPage, assetTitle, BY_WORD, nameField, openAsset } from './asset-values.js';
import { CONFIRM } from './confirm.js';
import type { DescribePage } from './page-context.js';

const LOGIN: Readonly<Record<NonNullable<SaasDeclaration['login']>, Text>> = {
  cookies: { en: 'by cookies', zh: '使用 Cookie 登录' },
  none: { en: 'without login', zh: '无需登录' },
  password: { en: 'by user name and password', zh: '使用用户名和密码登录' },
};

/**
 * Adding a SaaS asset: its website, the proof that it is the seller's, the scan, the self-check.
 * @see https://support.huaweicloud.com/intl/en-us/sp-marketplace/en-us_topic_0284625596.html
 */
export const saasAssetPage: DescribePage = (context) => {
  const asset = assetOnPage(context);
  const { declared, isNew } = asset;
  const { address = '', login } = declared?.saas ?? {};
  const { productionAddress } = context.project.product;
  return {
    title: assetTitle(asset),
    intro: {
      en: 'A SaaS asset is your service as KooGallery scans it: its website, the proof that the website is yours, and a login for the scan. It is added in the seller console only.',
      zh: 'SaaS 资产是云商店扫描的服务：网站、网站归属验证，以及扫描所用的登录方式。只能在卖家中心新增。',
    },
    navigation: isNew ? WAYS.addAsset : WAYS.assets,
    way: isNew
      ? {
          en: 'In the dialog Select Asset Type, choose the category SaaS Asset. Then: website, basic information, ownership, login, scan, self-check, technical connection.',
          zh: '在选择资产类型的对话框中选择 SaaS Asset。然后依次填写：网站、基本信息、归属验证、登录、扫描、自检、技术对接信息。',
        }
      : openAsset(asset),
    groups: [
      {
        fields: [
          { label: 'Category', value: 'SaaS Asset', what: { en: 'type', zh: '类型' } },
          nameField(asset),
          { value: address, what: { en: 'domain name or website', zh: '域名或网站' } },
          ...(login === undefined
            ? []
            : [{ value: LOGIN[login].en, what: { en: 'login of the scan', zh: '扫描的登录方式' } }]),
          ...(productionAddress === undefined
            ? []
            : [
                {
                  label: '生产系统接口地址',
                  value: productionAddress,
                  what: { en: 'technical connection: production address', zh: '技术对接：生产接口地址' },
                },
              ]),
        ],
      },
    ],
    checklist: [
      {
        en: 'The name of the asset is that of the software.',
        zh: '资产名称与软件名称一致。',
      },
      {
        en: `The file that proves the ownership is in the root of ${address}, with its content unchanged, and the console has accepted it.`,
        zh: `归属验证文件位于 ${address} 的根目录，内容未改动，且控制台已验证通过。`,
      },
      {
        en: 'The login works. Its user name, password or cookies are entered in the console only, never in koo.yaml.',
        zh: '登录方式可用。用户名、密码或 Cookie 只在控制台填写，绝不写入 koo.yaml。',
      },
      {
        en: 'The scan has ended without a finding of high risk, and the self-check is filled in.',
        zh: '扫描已完成且没有高风险问题，自检已填写。',
      },
    ],
    bringBack: [...assetIdBack(asset), CONFIRM],
    verification: BY_WORD,
    next: {
      en: `Run this command, then koo publish --target ${context.target} again: it prepares the review and the product.`,
      zh: `运行此命令，然后再次运行 koo publish --target ${context.target}：它会准备审核和商品发布。`,
    },
    unknown: [
      {
        en: "Huawei's page names these steps in this order; it does not state a version of a SaaS asset. The version of koo.yaml is koo's: raise it when the address changes.",
        zh: '华为的页面按此顺序说明这些步骤，但没有提到 SaaS 资产的版本。koo.yaml 中的版本只供 koo 使用：地址变化时请提高版本。',
      },
    ],
    sources: [CONSOLE_PAGES.saas],
  };
};
