import type { Chinese } from '../../i18n/message.js';
import type { checkMessages, claimMessages, handOffMessages } from './messages.js';

export const zh: [
  Chinese<typeof claimMessages>,
  Chinese<typeof checkMessages>,
  Chinese<typeof handOffMessages>,
] = [
  {
    area: 'publish/hand-offs/claims',
    texts: {
      addAsset: ({ name, version }) => `新增应用资产 ${name} ${version}`,
      addVersion: ({ name, version }) => `为应用资产 ${name} 新增版本 ${version}`,
      upload: ({ name }) => `上传 ${name}`,
      register: ({ name }) => `登记模板 ${name}`,
      attach: ({ asset, template, version }) => `将模板 ${template} 关联到 ${asset} ${version}`,
      submit: ({ name, version }) => `提交 ${name} ${version} 审核`,
      link: ({ name, skuCode }) => `关联规格 ${skuCode}（${name}）`,
      unlink: ({ name, skuCode }) => `取消关联规格 ${skuCode}（${name}）`,
      detach: ({ asset, template, version }) => `从 ${asset} ${version} 移除模板 ${template}`,
      delete: ({ name, type }) => `删除${type === 'asset' ? '应用资产' : '模板'} ${name}`,
      publish: ({ name }) => `发布商品 ${name}`,
    },
  },
  {
    area: 'publish/hand-offs/checks',
    texts: {
      notMarkedDone: () => '尚未标记为已完成',
      confirmedByPerson: () => '已由人员在控制台核对',
      byWord: ({ at }) => `采用您于 ${at} 的确认`,
      byWordOnly: ({ at }) => `没有接口可以显示；采用您于 ${at} 的确认`,
      notShown: () => '没有接口可以显示：请在控制台核对后用 --confirm 确认',
      approved: ({ name, version }) => `${name} ${version} 已审核通过`,
      approvedSame: ({ name, version }) => `${name} ${version} 已审核通过，校验和一致`,
      pending: ({ name, version }) =>
        `${name} ${version} 尚未显示：审核最长需要 3 个工作日（资产中心 > 申请列表）`,
      pendingBeside: ({ approved, id, name, version }) =>
        `${name} ${version} 尚未显示；ID ${id} 正确，它已有 ${approved.join('、')}：${version} 的审核最长需要 3 个工作日（资产中心 > 申请列表）`,
      nothingShown: ({ id, name, version }) =>
        `没有显示 ID ${id} 的任何内容：${name} ${version} 正在审核（最长 3 个工作日，资产中心 > 申请列表），或者 ID 不正确；请在控制台（资产中心 > 我的资产）核对`,
      differs: ({ algorithm, here, name, there, version }) =>
        `${name} ${version} 在目标上的 ${algorithm} 为 ${there}，而交付的是 ${here}`,
      notComparable: ({ name, version }) =>
        `${name} ${version} 已显示，但没有 koo 可以比较的校验和：请在控制台核对后用 --confirm 确认`,
    },
  },
  {
    area: 'publish/hand-offs',
    texts: {
      supersededAsset: ({ command, name }) =>
        `koo.yaml 不再声明应用资产 ${name}：\`${command}\` 会撤回该步骤`,
      supersededVersion: ({ asset, command, declared, version }) =>
        `koo.yaml 现在声明的是应用资产 ${asset} 的版本 ${declared}，而非 ${version}：\`${command}\` 会准备其页面`,

      unknown: ({ id, target }) => `目标 ${target} 没有人工步骤“${id}”。`,
      didYouMean: ({ meant }) => `您是指“${meant}”吗？`,
      existing: ({ ids }) => `现有：${ids.join('、')}。`,
      prepare: ({ target }) => `\`koo publish --target ${target}\` 会准备人工步骤。`,
      pageMissing: () => '该人工步骤的页面已不存在。',
      prepareAgain: ({ target }) => `在其未完成时，此命令会重新生成：koo publish --target ${target}`,
      verified: ({ id }) => `人工步骤 ${id} 已验证，无需补充。`,
      seeOpen: ({ target }) => `查看未完成的步骤：koo handoff list --target ${target}`,
      notDone: ({ id }) => `人工步骤 ${id} 尚未标记为已完成。`,
      seePage: ({ id, target }) => `查看其内容：koo handoff show ${id} --target ${target}`,
      notReturnable: ({ id }) => `人工步骤 ${id} 所移除的内容不在任何发布记录中。`,
      declareAgain: ({ target }) =>
        `请在 koo.yaml 中写明应有的内容，然后运行：koo publish --target ${target}`,
      tooEarly: ({ first, id }) => `人工步骤 ${first} 在 ${id} 之前，且尚未完成。`,
      markFirst: ({ first, target }) => `完成后请先标记：koo handoff done ${first} --target ${target}`,
      idMissing: ({ id, name }) => `人工步骤 ${id} 需要应用资产 ${name} 的 ID。`,
      giveId: ({ command }) => `请给出控制台显示的 ID：${command}`,
      wrongId: ({ flag, problem }) => `--${flag} 的值无效：${problem}`,
      giveIdOfConsole: ({ command }) => `请用控制台（资产中心 > 我的资产）显示的 ID 替换占位符：${command}`,
      isProductId: ({ value }) => `${value} 是商品的 ID，不是应用资产的 ID。`,
      isVersion: ({ value }) => `${value} 是应用资产的版本，不是其 ID。`,
      isName: ({ value }) => `${value} 是应用资产的名称，不是其 ID。`,
      isPackageName: ({ value }) => `${value} 是应用资产的软件包，不是其 ID。`,
      idOfAnother: ({ id, name }) => `--asset-id：${id} 已经是应用资产 ${name} 的 ID。`,
      eachHasItsOwn: ({ name }) =>
        `每个应用资产都有自己的 ID：请在控制台（资产中心 > 我的资产）中查看 ${name} 的 ID。`,
      notByWord: ({ id }) =>
        `人工步骤 ${id} 不能仅凭确认完成：应用资产审核通过后，koo 会读取其版本和校验和。`,
      withoutConfirm: ({ id, target }) =>
        `请去掉 --confirm；然后运行：koo handoff verify ${id} --target ${target}`,
      otherAsset: ({ id, name, version }) =>
        `人工步骤 ${id} 针对应用资产 ${name} ${version}，而 koo.yaml 不再声明该应用资产。`,
      otherDeclared: ({ asset, declared, id, version }) =>
        `人工步骤 ${id} 针对应用资产 ${asset} 的版本 ${version}，而 koo.yaml 现在声明的是 ${declared}。`,
      withdraw: ({ target }) => `如果尚未完成，请重新发布，koo 会撤回该步骤：koo publish --target ${target}`,
      prepareOther: ({ declared, target }) =>
        `如果尚未完成，请重新发布，koo 会准备 ${declared} 的页面：koo publish --target ${target}`,
      addSuperseded: () => '如果控制台中已经完成，请加上 --superseded。',
      otherVersion: ({ id, name, shown, version }) =>
        `人工步骤 ${id} 针对 ${name} 的版本 ${version}，而控制台显示 ${shown}。`,
      correctInConsole: () => '请在控制台改正：模板按此名称引用版本。',
      writeVersion: ({ shown }) => `或者将 ${shown} 写入 koo.yaml 并重新发布。`,
    },
  },
];
