import type { Chinese } from '../../i18n/message.js';
import type { adoptMessages } from './messages.js';

export const zh: [Chinese<typeof adoptMessages>] = [
  {
    area: 'publish/adopt',
    texts: {
      notShown: ({ id }) => `目标没有返回 ID 为 ${id} 的应用资产的任何已通过审核的版本。`,
      checkId: () => '请从控制台复制该 ID：应用资产中心 > 我的应用资产。密钥必须属于同一商家。',
      onlyApproved: ({ key }) =>
        `草稿和审核中的版本无法通过接口查询：请发布，然后用 koo handoff done asset-${key} 填写其 ID`,
      versionNotShown: ({ id, version }) => `目标没有返回应用资产 ${id} 已通过审核的版本 ${version}。`,
      shownVersions: ({ versions }) => `已返回的版本：${versions.join('、')}。`,
      noChecksum: ({ version }) =>
        `目标为版本 ${version} 返回的校验值不是 SHA-256：koo 无法判断是哪个软件包。`,
      givePackage: ({ key }) => `请指定当时上传的软件包：--package ${key}=FILE`,
      packageDiffers: ({ version }) => `这不是目标上版本 ${version} 的软件包：校验值不同。`,
      wrongId: ({ key, problem }) => `应用资产 ${key} 的 ID 无效。${problem}`,
      copyId: ({ key, target }) => `请从控制台复制：koo adopt --target ${target} --asset ${key}=<ASSET_ID>`,
      twice: ({ id, keys }) => `应用资产 ${id} 被多次指定（${[...new Set(keys)].join('、')}）。`,
      eachOnce: () => '每个键和每个 ID 只能指定一次。',
      declaredOtherwise: ({ declared, id, key }) =>
        `koo.yaml 为应用资产 ${key} 声明的 ID 是 ${declared}，而不是 ${id}。`,
      removeDeclared: ({ key, target }) =>
        `请从 koo.yaml 删除 targets.${target}.assets.${key}.id，或更正该 ID。`,
      otherKind: ({ key, kind }) => `应用资产 ${key} 的类型是 ${kind}，没有接口可以查询：koo 无法核对。`,
      byHandOff: ({ key, target }) =>
        `请发布并填写其 ID：koo publish --target ${target}，然后 koo handoff done asset-${key} --target ${target} --asset-id <ASSET_ID>`,
      otherStyle: () => 'koo 无法在 koo.yaml 的 assets 中添加内容：它不是每项一行的列表。',
      addByHand: ({ key, name, version }) =>
        `请添加：{ key: ${key}, name: ${JSON.stringify(name)}, version: ${JSON.stringify(version)}, root: packages/${key} }`,
    },
  },
];
