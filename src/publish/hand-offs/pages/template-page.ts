import { CONSOLE_PAGES, LABELS, WAYS } from '../console-labels.js';
import { CONFIRM } from './confirm.js';
import { claimsOf, type DescribePage } from './page-context.js';

/** Registering a template, and the assets that it belongs to: 新增模版. */
export const templatePage: DescribePage = (context) => {
  const { files, project } = context;
  const [template] = claimsOf(context, 'template');
  const attachments = claimsOf(context, 'attachment');
  const key = template?.key ?? attachments[0]!.template;
  const name = template?.name ?? key;
  const isImage = project.product.access === 'image';
  const assets = attachments.map(({ assetName, version }) => `${assetName} ${version}`).join(', ');
  return {
    title: template
      ? { en: `Register the template ${key}`, zh: `新增模板 ${key}` }
      : { en: `Associate the template ${key} with ${assets}`, zh: `将模板 ${key} 关联到 ${assets}` },
    intro: {
      en: 'The copy of the template in this folder has the ID and the version of its asset written into it, as koo.yaml says. In KooGallery, templates can only be added in the seller console.',
      zh: '本文件夹中的模板副本已按 koo.yaml 写入资产 ID 和版本。云商店只能在卖家中心新增模板。',
    },
    navigation: isImage ? WAYS.addImageTemplate : WAYS.addTemplate,
    groups: [
      ...(template
        ? [
            {
              fields: [
                { label: LABELS.templateName, value: name, what: { en: 'name', zh: '名称' } },
                {
                  label: LABELS.introduction,
                  value: template.introduction,
                  what: { en: 'introduction', zh: '简介' },
                },
                ...files.map((file) => ({
                  isFile: true,
                  value: file.name,
                  what: { en: 'template file', zh: '模板文件' },
                })),
              ],
              title: { en: 'Form 新增资源编排模版', zh: '表单“新增资源编排模版”' },
            },
          ]
        : []),
      ...(attachments.length > 0
        ? [
            {
              fields: attachments.map(({ assetName, version }) => ({
                label: LABELS.asset,
                value: `${assetName} ${version}`,
                what: { en: 'asset', zh: '应用资产' },
              })),
              title: { en: 'Belongs to', zh: '所属资产' },
            },
          ]
        : []),
    ],
    checklist: [
      {
        en: 'The file that was chosen is the zip in this folder, not the folder of the template: only the zip has the asset ID in it.',
        zh: '所选文件是本文件夹中的 zip，而不是模板源文件夹：只有该 zip 写入了资产 ID。',
      },
      ...attachments.map(({ assetName, version }) => ({
        en: `The console shows the template at asset ${assetName}, version ${version}.`,
        zh: `控制台在资产 ${assetName} 的版本 ${version} 下显示该模板。`,
      })),
    ],
    bringBack: [
      CONFIRM,
      {
        flag: 'template-id',
        isRequired: false,
        what: { en: 'The ID of the template, if the console shows one.', zh: '模板 ID（如果控制台显示）。' },
      },
      {
        flag: 'version',
        isRequired: false,
        what: {
          en: 'The version of the template, if the console shows one.',
          zh: '模板版本（如果控制台显示）。',
        },
      },
    ],
    verification: {
      en: 'No public interface shows a template of the store. Compare it in the console, then say so with --confirm: koo records that as your word.',
      zh: '没有公开接口可以查询云商店的模板。请在控制台核对后用 --confirm 确认：koo 会将其记录为您的确认。',
    },
    next: {
      en: 'An asset needs at least one auto-deploy template before it can be submitted.',
      zh: '资产提交审核前至少需要关联一个自动部署模板。',
    },
    unknown: [
      {
        en: "Huawei's pages name the fields 模版名称 and 简介 and the upload of a file. They do not state lengths, accepted suffixes, or what becomes of buyers who deployed an earlier version.",
        zh: '华为的页面提到字段“模版名称”“简介”和文件上传，但没有说明长度、可接受的后缀，以及对已部署旧版本的买家的影响。',
      },
    ],
    sources: [CONSOLE_PAGES.template],
  };
};
