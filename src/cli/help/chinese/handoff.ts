import type { CommandTexts } from '../command-texts.js';
import { sharedFlags } from './shared-flags.js';

/** Of `koo handoff …`. */
export const handoffCommands: Readonly<Record<string, CommandTexts>> = {
  'handoff:done': {
    summary: '将人工步骤标记为已完成，并填入控制台中得到的值。',
    description:
      '接口可以查询的内容（已通过审核的应用资产及其校验值）由 koo 验证。接口无法查询的内容（模板、关联）需要使用 --confirm，声明您已在控制台中核对。',
    args: { id: '人工步骤的 ID，见 `koo handoff list`。' },
    flags: {
      'asset-id': '控制台显示的应用资产 ID。',
      confirm: '确认您已将控制台与说明页面核对，且两者一致。',
      'event-id': '该应用资产软件包对应的云商店事件 ID（如果已知）。',
      'lock-timeout': sharedFlags.lockTimeout,
      project: sharedFlags.project,
      superseded: '该人工步骤已完成，尽管 koo.yaml 现在声明了其他版本。',
      target: sharedFlags.handOffTarget,
      'template-id': '模板 ID（如果控制台显示）。',
      version: '控制台显示的版本。',
    },
  },
  'handoff:list': {
    summary: '列出需在卖家中心人工完成的步骤及其状态。',
    description:
      '读取以往发布的回执，不访问网络。只要有人工步骤未完成或未验证，`koo status` 的退出码就为 1。',
    flags: { project: sharedFlags.project, target: sharedFlags.handOffTarget },
  },
  'handoff:reopen': {
    summary: '重新打开人工步骤：审核被驳回，或结果不存在。',
    description:
      '云商店的接口不区分“审核被驳回”和“审核中”，只有控制台能看到。下一次发布会再次要求完成该步骤，并显示原因。',
    args: { id: '人工步骤的 ID，见 `koo handoff list`。' },
    flags: {
      'lock-timeout': sharedFlags.lockTimeout,
      project: sharedFlags.project,
      reason: '控制台显示的原因。',
      target: sharedFlags.handOffTarget,
    },
  },
  'handoff:show': {
    summary: '以 Markdown 显示在卖家中心的操作说明。',
    description:
      '页面按控制台的顺序列出所有字段及对应的值。同时保存一份 HTML 版本，路径见 `koo handoff list`。',
    args: { id: '人工步骤的 ID，见 `koo handoff list`。' },
    flags: { project: sharedFlags.project, target: sharedFlags.handOffTarget },
  },
  'handoff:verify': {
    summary: '将控制台中的操作结果与云商店的数据进行核对。',
    description:
      '读取 asset/deployed-object，将版本和校验值与交接的内容进行比较。只要有人工步骤未完成、不一致、尚不可查询或等待您确认，退出码就为 1。',
    args: { id: '仅核对该人工步骤。' },
    flags: {
      'lock-timeout': sharedFlags.lockTimeout,
      profile: sharedFlags.profileForSite,
      project: sharedFlags.project,
      target: sharedFlags.handOffTarget,
    },
  },
};
