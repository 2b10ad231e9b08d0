import { type AssetKind, LIFECYCLE_PHASES, type Project } from '../../../project/project.js';
import { isAdoptable } from '../../adopt/adoptable.js';
import { CONSOLE_PAGES, LABELS, WAYS } from '../console-labels.js';
import type { FieldGroup, PageField, Text } from '../hand-off-page.js';
import { containerAssetPage } from './container-asset-page.js';
import { imageAssetPage } from './image-asset-page.js';
import { claimsOf, type DescribePage } from './page-context.js';
import { saasAssetPage } from './saas-asset-page.js';

/** What the console asks for, by the kind of an asset. */
const OF_KIND: Partial<Record<AssetKind, DescribePage>> = {
  container: containerAssetPage,
  image: imageAssetPage,
  saas: saasAssetPage,
};

/** Adding an asset, a version of one, or the package of a version: 新增资产. */
export const assetPage: DescribePage = (context, group) => {
  const [asset] = claimsOf(context, 'asset');
  const { kind } = asset ?? claimsOf(context, 'package')[0]!;
  const page = ((kind && OF_KIND[kind]) ?? packageAssetPage)(context, group);
  const mayExist = asset !== undefined && asset.id === undefined && isAdoptable(kind ?? 'software_package');
  return mayExist ? { ...page, intro: unlessItExists(page.intro, context.target, asset.key) } : page;
};

/** No interface lists assets: koo cannot know of one that was added without it. */
function unlessItExists(intro: Text, target: string, key: string): Text {
  const command = `koo adopt --target ${target} --asset ${key}=<ASSET_ID>`;
  return {
    en: `${intro.en} If the asset exists already, do not add it a second time, but record it: ${command}`,
    zh: `${intro.zh}如果该资产已经存在，请不要再次新增，而是登记它：${command}`,
  };
}

const packageAssetPage: DescribePage = (context) => {
  const [asset] = claimsOf(context, 'asset');
  const [upload] = claimsOf(context, 'package');
  const { key, name, version } = (asset ?? upload)!;
  const isNew = asset !== undefined && asset.id === undefined;
  const releaseNote = asset && context.releaseNote(version);
  return {
    title: titleOf(name, version, { isNew, isVersion: asset !== undefined }),
    intro: {
      en: isNew
        ? 'KooGallery adds assets in the seller console only. The asset gets its ID there, and the template needs that ID: so add the asset first; the template follows when you have entered the ID.'
        : 'In KooGallery, a new version of an asset and its package can only be added in the seller console.',
      zh: isNew
        ? '云商店只能在卖家中心新增资产。资产在那里获得 ID，而模板需要写入该 ID：因此先新增资产，带回 ID 之后再处理模板。'
        : '云商店只能在卖家中心修改资产版本并上传软件包。',
    },
    navigation: isNew ? WAYS.addAsset : WAYS.assets,
    ...(!isNew && {
      way: {
        en: `Open the asset ${name}${asset?.id ? `, ID ${asset.id}` : ''}, and modify it.`,
        zh: `打开资产 ${name}${asset?.id ? `（ID ${asset.id}）` : ''}并修改。`,
      },
    }),
    groups: groupsOf(context.project, { key, name, version }, context.files[0]?.name, asset !== undefined),
    ...(releaseNote !== undefined && { releaseNote }),
    checklist: [
      {
        en: `The version in the console is exactly ${version}: the template refers to it by this name.`,
        zh: `控制台中的版本与 ${version} 完全一致：模板按此名称引用该版本。`,
      },
      {
        en: 'The file that was chosen is the one in this folder; its SHA-256 is on this page.',
        zh: '所选文件就是本文件夹中的文件，其 SHA-256 见本页。',
      },
      ...(isNew
        ? [
            {
              en: 'The dialog asked for no auto-deploy template; or it did, and the asset was kept as a draft (草稿箱).',
              zh: '对话框没有要求自动部署模板；如有要求，则资产已存为草稿（草稿箱）。',
            },
          ]
        : []),
    ],
    bringBack: [
      ...(asset
        ? [
            {
              flag: 'asset-id' as const,
              isRequired: isNew,
              what: {
                en: 'The asset ID that the console shows for the new asset.',
                zh: '控制台为该资产显示的资产 ID。',
              },
            },
          ]
        : []),
      {
        flag: 'version',
        isRequired: false,
        what: {
          en: `The version as the console shows it; koo accepts only ${version}.`,
          zh: `控制台显示的资产版本；与 ${version} 不同时 koo 会拒绝。`,
        },
      },
    ],
    verification: {
      en: 'When the asset is approved, koo reads its version and checksum by the public interface asset/deployed-object and compares them. Before that, no interface shows it.',
      zh: '资产审核通过后，koo 通过公开接口 asset/deployed-object 读取版本和校验值并进行比较。在此之前没有接口可以查询。',
    },
    next: {
      en: `Run this command, then koo publish --target ${context.target} again: it prepares the template with the ID in it.`,
      zh: `运行此命令，然后再次运行 koo publish --target ${context.target}：它会把 ID 写入模板并准备下一步。`,
    },
    unknown: [
      {
        en: "Huawei's pages do not list the fields of this dialog, their lengths, or the pattern of a version. Values without a label are what koo.yaml declares: enter those that the dialog asks for.",
        zh: '华为的页面没有列出此对话框的字段、长度及版本格式。没有标签的值来自 koo.yaml：请填写对话框要求的部分。',
      },
      {
        en: 'They say that the package and the template are both finished before an asset is added; they do not say when the ID appears. If the dialog requires the template at once, save the asset as a draft and enter its ID first.',
        zh: '页面说明新增资产前软件包和模板都应已完成，但没有说明何时给出资产 ID。如果对话框立即要求模板，请先保存草稿并带回资产 ID。',
      },
    ],
    sources: [CONSOLE_PAGES.package, CONSOLE_PAGES.address, CONSOLE_PAGES.assets],
  };
};

function titleOf(
  name: string,
  version: string,
  { isNew, isVersion }: { isNew: boolean; isVersion: boolean },
): Text {
  if (isNew) return { en: `Add the asset ${name} ${version}`, zh: `新增资产 ${name} ${version}` };
  return isVersion
    ? { en: `Add version ${version} to the asset ${name}`, zh: `为资产 ${name} 新增版本 ${version}` }
    : { en: `Upload the package of ${name} ${version}`, zh: `上传 ${name} ${version} 的软件包` };
}

function groupsOf(
  { assets }: Project,
  { key, name, version }: { key: string; name: string; version: string },
  file: string | undefined,
  isWhole: boolean,
): FieldGroup[] {
  const { arch, lifecycle = {}, os } = assets.find((one) => one.key === key) ?? {};
  const first: PageField[] = [
    { value: name, what: { en: 'name', zh: '名称' } },
    { label: LABELS.assetVersion, value: version, what: { en: 'version', zh: '版本' } },
    ...(file === undefined
      ? []
      : [{ isFile: true, label: LABELS.package, value: file, what: { en: 'package', zh: '软件包' } }]),
  ];
  if (!isWhole) return [{ fields: first }];
  const system: PageField[] = [
    { value: '软件包 (software_package)', what: { en: 'type', zh: '类型' } },
    ...(os === undefined ? [] : [{ value: os, what: { en: 'operating system', zh: '操作系统' } }]),
    ...(arch === undefined ? [] : [{ value: arch, what: { en: 'architecture', zh: '架构' } }]),
  ];
  const commands = LIFECYCLE_PHASES.flatMap((phase): PageField[] => {
    const command = lifecycle[phase];
    return command === undefined
      ? []
      : [{ label: phase, value: command, what: { en: 'command', zh: '命令' } }];
  });
  return [
    { fields: [...first, ...system] },
    ...(commands.length > 0
      ? [{ fields: commands, title: { en: 'Lifecycle commands', zh: '生命周期命令' } }]
      : []),
  ];
}
