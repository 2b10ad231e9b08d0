import type { CommandTexts } from '../command-texts.js';
import { publishFlags, sharedFlags, workspaceFlags } from './shared-flags.js';

/** Of `koo product …`. */
export const productCommands: Readonly<Record<string, CommandTexts>> = {
  'product:check': {
    summary: '按接入类型检查商品是否满足上架要求。',
    description:
      '检查 koo.yaml 中的商品信息、Logo、变更日志和版本。只能由人工判断的事项（如扫描、联营步骤）在 `product.checklist` 中标记完成之前保持未完成状态。只检查云商店文档中明确的要求。离线运行，不写入也不发送任何内容。',
    flags: {
      'fail-on': sharedFlags.failOn,
      format: sharedFlags.reportFormat,
      ...workspaceFlags,
      target: '要求版本高于该目标回执中的版本；默认针对所有目标。',
    },
  },
  'product:link': {
    summary: '将规格关联到目标上已有的模板和应用资产（关联模板）。',
    description:
      '一次性变更，不受 koo.yaml 声明的影响；`koo publish` 会恢复为 koo.yaml 中的关联。商品必须已上架，应用资产版本已通过审核，且模板已绑定到该版本；否则 koo 会报告缺少的条件，不做任何变更。',
    args: { sku: '规格的 skuCode。' },
    flags: {
      ...publishFlags,
      asset: '应用资产的键；默认为 koo.yaml 为该规格声明的应用资产。',
      'dry-run': sharedFlags.dryRun,
      template: '模板的键；默认使用其最新版本。',
    },
  },
  'product:show': {
    summary: '查看各规格在 koo.yaml 中和目标上的模板与应用资产。',
    description: '读取 koo.yaml 和目标，不打包，也不做任何变更。如需比较模板内容，请运行 `koo plan`。',
    flags: {
      profile: sharedFlags.profileForSite,
      project: sharedFlags.project,
      target: sharedFlags.publishTarget,
    },
  },
  'product:unlink': {
    summary: '取消规格的关联。',
    description: '在重新关联之前，购买该规格的买家无法部署。`koo publish` 会按 koo.yaml 的声明进行关联。',
    args: { sku: '规格的 skuCode。' },
    flags: { ...publishFlags, 'dry-run': sharedFlags.dryRun },
  },
};
