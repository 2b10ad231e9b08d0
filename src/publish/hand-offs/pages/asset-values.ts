import type { AssetDeclaration, Project } from '../../../project/project.js';
import { LABELS } from '../console-labels.js';
import type { BringBack, PageField } from '../hand-off-page.js';
import { claimsOf, type PageContext } from './page-context.js';

/** The asset that a page is about, and what is to be done with it. */
export interface AssetOnPage {
  key: string;
  name: string;
  version: string;
  /** Its id, where it has one. */
  id?: string;
  /** It is not in the console yet. */
  isNew: boolean;
  /** The version is to be added, and not only its file. */
  isVersion: boolean;
  /** As koo.yaml declares it; absent where it no longer does. */
  declared?: AssetDeclaration;
}

export function assetOnPage(context: Pick<PageContext, 'claims'> & { project: Project }): AssetOnPage {
  const [asset] = claimsOf(context, 'asset');
  const [upload] = claimsOf(context, 'package');
  const { key, name, version } = (asset ?? upload)!;
  const declared = context.project.assets.find((one) => one.key === key);
  return {
    key,
    name,
    version,
    ...(asset?.id !== undefined && { id: asset.id }),
    isNew: asset !== undefined && asset.id === undefined,
    isVersion: asset !== undefined,
    ...(declared && { declared }),
  };
}

export function nameField({ name }: AssetOnPage): PageField {
  return { value: name, what: { en: 'name', zh: '名称' } };
}

export function versionField({ version }: AssetOnPage): PageField {
  return { label: LABELS.assetVersion, value: version, what: { en: 'version', zh: '版本' } };
}

/** What koo.yaml says of the system, where it says it. */
export function systemFields({ declared: { arch, os } = {} as AssetDeclaration }: AssetOnPage): PageField[] {
  return [
    ...(os === undefined ? [] : [{ value: os, what: { en: 'operating system', zh: '操作系统' } }]),
    ...(arch === undefined ? [] : [{ value: arch, what: { en: 'architecture', zh: '架构' } }]),
  ];
}

export function assetIdBack({ isNew, isVersion }: AssetOnPage): BringBack[] {
  if (!isVersion) return [];
  return [
    {
      flag: 'asset-id',
      isRequired: isNew,
      what: {
        en: 'The asset ID that the console shows for the new asset.',
        zh: '控制台为该资产显示的资产 ID。',
      },
    },
  ];
}

/** Where an asset is that exists already. */
export function openAsset({ id, name }: AssetOnPage) {
  return {
    en: `Open the asset ${name}${id ? `, ID ${id}` : ''}, and modify it.`,
    zh: `打开资产 ${name}${id ? `（ID ${id}）` : ''}并修改。`,
  };
}

export const BY_WORD = {
  en: 'No public interface shows assets of this kind. Compare it in the console, then say so with --confirm: koo records that as your word, and never as verified.',
  zh: '没有公开接口可以查询此类资产。请在控制台核对后用 --confirm 确认：koo 会将其记录为您的确认，而不是已验证。',
} as const;

export function assetTitle({ isNew, name, version }: AssetOnPage) {
  return isNew
    ? { en: `Add the asset ${name} ${version}`, zh: `新增资产 ${name} ${version}` }
    : { en: `Add version ${version} to the asset ${name}`, zh: `为资产 ${name} 新增版本 ${version}` };
}
