import { formatBytes } from '../../../asset/format-bytes.js';
import type { ImageDeclaration } from '../../../project/project.js';
import { CONSOLE_PAGES, WAYS } from '../console-labels.js';
import type { PageField } from '../hand-off-page.js';
import {
  assetIdBack,
  assetOnPage,
  assetTitle,
  nameField,
  openAsset,
  systemFields,
  versionField,
} from './asset-values.js';
import type { DescribePage } from './page-context.js';

/**
 * Adding a machine image as an asset, or a version of one.
 * @see https://support.huaweicloud.com/eu/de-de/sp-marketplace/eu_sp_topic_000109.html
 */
export const imageAssetPage: DescribePage = (context) => {
  const asset = assetOnPage(context);
  const image = asset.declared?.image;
  return {
    title: assetTitle(asset),
    intro: {
      en: 'KooGallery gets an image from IMS, by an IAM agency that you grant it, and replicates it to the regions that you choose. Images are added in the seller console only.',
      zh: '云商店通过您授权的 IAM 委托从 IMS 获取镜像，并复制到您选择的区域。镜像资产只能在卖家中心新增。',
    },
    navigation: asset.isNew ? WAYS.addAsset : WAYS.assets,
    way: asset.isNew
      ? {
          en: 'In the dialog Select Asset Type, choose the category Image. Then: asset information, version information, Next, Submit.',
          zh: '在选择资产类型的对话框中选择镜像（Image）。然后填写资产信息、版本信息，下一步，提交。',
        }
      : openAsset(asset),
    groups: [
      {
        fields: [
          { label: 'Category', value: 'Image', what: { en: 'type', zh: '类型' } },
          nameField(asset),
          versionField(asset),
          ...systemFields(asset),
        ],
      },
      ...(image ? [{ fields: imageFields(image), title: { en: 'Image', zh: '镜像' } }] : []),
    ],
    checklist: [
      {
        en: 'The image was made from a machine that check-image.sh had found in order: no accounts with passwords, no keys, no history of its own.',
        zh: '制作镜像的主机已通过 check-image.sh 检查：没有带密码的账号、密钥或操作历史。',
      },
      {
        en: 'The IAM agency has IMS Administrator, and is chosen in the form.',
        zh: 'IAM 委托具有 IMS Administrator 权限，并已在表单中选择。',
      },
      {
        en: 'The replication zones in the form are those of this page.',
        zh: '表单中的复制区域与本页一致。',
      },
      {
        en: `The version in the console is exactly ${asset.version}: the template refers to it by this name.`,
        zh: `控制台中的版本与 ${asset.version} 完全一致：模板按此名称引用该版本。`,
      },
    ],
    bringBack: assetIdBack(asset),
    verification: {
      en: 'When the image is approved, koo reads its version by the public interface asset/deployed-object. No checksum is returned: whether it is this image, you know.',
      zh: '镜像审核通过后，koo 通过公开接口 asset/deployed-object 读取其版本。该接口不返回校验值：镜像是否为此镜像，以您的操作为准。',
    },
    next: {
      en: `Run this command, then koo publish --target ${context.target} again.`,
      zh: `运行此命令，然后再次运行 koo publish --target ${context.target}。`,
    },
    unknown: [
      {
        en: "Huawei's page names replication zones, the agency and the security group of this form; it does not list its other fields, nor sizes and systems that are accepted.",
        zh: '华为的页面提到此表单的复制区域、委托和安全组，但没有列出其他字段，也没有说明可接受的大小和系统。',
      },
    ],
    sources: [CONSOLE_PAGES.images],
  };
};

function imageFields({
  agency,
  id,
  region,
  securityGroup,
  shared,
  size,
  zones,
}: ImageDeclaration): PageField[] {
  const optional: Array<[PageField['label'], string | undefined, PageField['what']]> = [
    [
      'Replication zones',
      zones.join(', ') || undefined,
      { en: 'regions to replicate to', zh: '复制到的区域' },
    ],
    ['Agency', agency, { en: 'IAM agency with IMS Administrator', zh: '具有 IMS Administrator 的 IAM 委托' }],
    ['Security group', securityGroup, { en: 'security group', zh: '安全组' }],
    [undefined, size === undefined ? undefined : formatBytes(size), { en: 'system disk', zh: '系统盘' }],
    [
      undefined,
      shared === undefined ? undefined : shared ? 'shared' : 'private',
      { en: 'state in IMS', zh: '在 IMS 中的状态' },
    ],
  ];
  return [
    { value: id, what: { en: 'image ID in IMS', zh: 'IMS 中的镜像 ID' } },
    { value: region, what: { en: 'region of the image', zh: '镜像所在区域' } },
    ...optional.flatMap(([label, value, what]) =>
      value === undefined ? [] : [{ ...(label !== undefined && { label }), value, what }],
    ),
  ];
}
