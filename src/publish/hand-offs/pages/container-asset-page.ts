import type { ChartImage } from '../../../asset/container/chart-image.js';
import { CONSOLE_PAGES, WAYS } from '../console-labels.js';
import {
  assetIdBack,
  assetOnPage,
  assetTitle,
  BY_WORD,
  nameField,
  systemFields,
  versionField,
} from './asset-values.js';
import type { PageField } from '../hand-off-page.js';
import { CONFIRM } from './confirm.js';
import type { DescribePage } from './page-context.js';

/**
 * Adding a container package: OSC (云原生服务中心) checks it, and registers it as an asset.
 * @see https://support.huaweicloud.com/accessg-osc/osc_sp_0007.html
 */
export const containerAssetPage: DescribePage = (context) => {
  const asset = assetOnPage(context);
  const { declared, isNew, isVersion, name, version } = asset;
  const file = context.files[0]?.name;
  const images = context.images(asset.key);
  const releaseNote = isVersion ? context.releaseNote(version) : undefined;
  return {
    title: isVersion
      ? assetTitle(asset)
      : { en: `Upload the package of ${name} ${version}`, zh: `上传 ${name} ${version} 的软件包` },
    intro: {
      en: 'A container package goes through OSC (云原生服务中心): you create a service, add a version with the package, have it verified, and register it as an asset. Then it appears in 资产中心, with its ID.',
      zh: '容器软件包通过云原生服务中心（OSC）交付：创建服务，新增版本并上传软件包，提交验证，然后注册资产。之后它会出现在资产中心，并带有资产 ID。',
    },
    navigation: isNew ? WAYS.createService : WAYS.addServiceVersion,
    groups: [
      {
        fields: [
          nameField(asset),
          versionField(asset),
          ...(declared?.container
            ? [{ value: declared.container.type, what: { en: 'type of the package', zh: '软件包类型' } }]
            : []),
          ...(file === undefined
            ? []
            : [{ isFile: true, value: file, what: { en: 'package', zh: '软件包' } }]),
          ...systemFields(asset),
        ],
      },
      ...(images.length > 0
        ? [{ fields: images.map((image) => imageField(image)), title: { en: 'Images', zh: '镜像' } }]
        : []),
    ],
    ...(releaseNote !== undefined && { releaseNote }),
    checklist: [
      {
        en: 'The file that was chosen is the one in this folder; its SHA-256 is on this page.',
        zh: '所选文件就是本文件夹中的文件，其 SHA-256 见本页。',
      },
      {
        en: 'The report of a virus scan is attached, and a provider or maintainer can be contacted.',
        zh: '已附上病毒扫描报告，并填写了提供者或维护者的联系方式。',
      },
      {
        en: 'An OBS bucket that the package is uploaded from is in cn-east-3 (上海一).',
        zh: '用于上传软件包的 OBS 桶位于 cn-east-3（上海一）。',
      },
      ...(images.length > 0
        ? [
            {
              en: 'Every image of this page is at its address in SWR (or in images/ of the package), with this digest where one is given, and can be pulled from there.',
              zh: '本页的每个镜像都在其 SWR 地址中（或在软件包的 images/ 中），有摘要的与摘要一致，并且可以拉取。',
            },
          ]
        : []),
      {
        en: 'OSC has verified the version, and it is registered (注册资产): 资产中心 > 我的资产 lists it.',
        zh: 'OSC 已验证该版本，并已注册资产：资产中心 > 我的资产中可以看到。',
      },
    ],
    bringBack: [...assetIdBack(asset), CONFIRM],
    verification: BY_WORD,
    next: {
      en: `Run this command, then koo publish --target ${context.target} again: it prepares the review and the links.`,
      zh: `运行此命令，然后再次运行 koo publish --target ${context.target}：它会准备审核和规格关联。`,
    },
    unknown: [
      {
        en: "The pages that could be read name these steps; they do not list the fields of OSC's forms, nor what the registered asset is called.",
        zh: '可以读到的页面提到这些步骤，但没有列出 OSC 表单的字段，也没有说明注册后资产的名称。',
      },
    ],
    sources: [CONSOLE_PAGES.osc],
  };
};

function imageField({ declared, digest, packed }: ChartImage): PageField {
  const from = declared === packed ? '' : ` ← ${declared}`;
  // A reference may hold it.
  const sum = digest === undefined || packed.endsWith(`@${digest}`) ? '' : ` ${digest}`;
  return {
    value: packed,
    what: {
      en: `image${from}${digest === undefined ? ', without a digest' : sum}`,
      zh: `镜像${from}${digest === undefined ? '，无摘要' : sum}`,
    },
  };
}
