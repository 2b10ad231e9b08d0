import { CONSOLE_PAGES, LABELS, WAYS } from '../console-labels.js';
import type { BringBack, Text } from '../hand-off-page.js';
import { isReadable } from '../verifiable.js';
import { claimsOf, type DescribePage } from './page-context.js';

/** Of a kind that no interface shows. */
const APPROVED: BringBack = {
  flag: 'confirm',
  isRequired: true,
  what: {
    en: 'The console shows that the review is approved. Until then, leave it out: koo records that the review is running.',
    zh: '控制台显示审核已通过。在此之前请不要加此参数：koo 会记录为审核中。',
  },
};

const APPROVAL_BY_WORD: Text = {
  en: 'No public interface shows the review of an asset of this kind. When the console shows 已通过 (Approved), run the command with --confirm.',
  zh: '没有公开接口可以查询此类资产的审核。控制台显示“已通过”时，请带 --confirm 运行此命令。',
};

/** Submitting an asset for review. */
export const submissionPage: DescribePage = (context) => {
  const [submission] = claimsOf(context, 'submission');
  const { kind, name, version } = submission!;
  const byWord = !isReadable(kind);
  return {
    title: { en: `Submit ${name} ${version} for review`, zh: `提交 ${name} ${version} 审核` },
    intro: {
      en: "A new or modified asset is reviewed by KooGallery's operations, which scan it. Only an approved asset can be linked to a spec.",
      zh: '新增或修改的资产由云商店运营审核，并进行扫描。只有审核通过的资产才能关联到规格。',
    },
    navigation: WAYS.assets,
    way: {
      en: `Open ${name} ${version} and submit it. Its state is then listed under ${WAYS.applications.join(' > ')}.`,
      zh: `打开 ${name} ${version} 并提交。之后可在 ${WAYS.applications.join(' > ')} 查看状态。`,
    },
    groups: [
      {
        fields: [
          { label: LABELS.asset, value: name, what: { en: 'asset', zh: '应用资产' } },
          { label: LABELS.assetVersion, value: version, what: { en: 'version', zh: '版本' } },
        ],
      },
    ],
    checklist: [
      ...(kind === undefined
        ? [
            {
              en: 'The package and at least one auto-deploy template are at this version.',
              zh: '该版本已有软件包和至少一个自动部署模板。',
            },
          ]
        : []),
      {
        en: `${WAYS.applications.join(' > ')} lists the application.`,
        zh: `${WAYS.applications.join(' > ')} 中列出了该申请。`,
      },
    ],
    bringBack: byWord ? [APPROVED] : [],
    verification: byWord
      ? APPROVAL_BY_WORD
      : {
          en: 'koo queries asset/deployed-object: its response contains approved versions, with their checksums. koo publish and koo handoff verify use it.',
          zh: 'koo 查询 asset/deployed-object：审核通过的版本会出现在返回结果中并带有校验值。koo publish 和 koo handoff verify 会进行查询。',
        },
    next: {
      en: `Huawei states an SLA of 3 working days for the review. Once it is approved, koo publish --target ${context.target} prepares the links of the specs.`,
      zh: `华为说明的审核 SLA 为 3 个工作日。审核通过后，koo publish --target ${context.target} 会准备规格的关联。`,
    },
    unknown: [
      {
        en: "Huawei's pages do not state all states of an application, nor whether adding an asset also submits it. If it does, only check the result here.",
        zh: '华为的页面没有说明申请的全部状态，也没有说明新增资产时是否自动提交。如果自动提交，这里只需核对。',
      },
    ],
    sources: [CONSOLE_PAGES.assets],
  };
};
