import type { CommandTexts } from '../command-texts.js';
import { sharedFlags } from './shared-flags.js';

const target = '仅同步该目标；默认为全部。';

/** Of `koo state …`. */
export const stateCommands: Readonly<Record<string, CommandTexts>> = {
  'state:forget': {
    summary: '忘记目标上该商品已有的内容。',
    description:
      '从状态和本机删除该目标的记录，用于不再存在的目标。目标上不做任何变更；本机的发布回执会另存保留。',
    flags: {
      'lock-timeout': sharedFlags.lockTimeout,
      project: sharedFlags.project,
      target: '要忘记的目标。',
      yes: '不要求确认。',
    },
  },
  'state:pull': {
    summary: '将状态中的内容写入本机的发布回执。',
    description:
      '两者不同时以状态为准；被替换的 ID 会保留在回执中。发布类命令会自动执行此操作：请在合并之后，或 koo 报告 STATE_DIVERGED 时使用。',
    flags: { 'lock-timeout': sharedFlags.lockTimeout, project: sharedFlags.project, target },
  },
  'state:push': {
    summary: '将本机所知的内容写入状态。',
    description:
      '发布类命令会自动执行此操作：请在某次发布无法访问状态之后，或 koo 报告 STATE_DIVERGED 时使用。',
    flags: {
      force: '两者不同时以本机为准；被替换的 ID 会保留。',
      'lock-timeout': sharedFlags.lockTimeout,
      project: sharedFlags.project,
      target,
    },
  },
  'state:show': {
    summary: '显示团队共享的状态：各目标上该商品已有的内容。',
    description:
      '读取 koo.lock.yaml，或 KOO_STATE、koo.yaml 指定的服务器：应用资产的 ID 和版本、模板、关联，以及由谁将哪个人工步骤标记为完成。不做任何变更。',
    flags: { project: sharedFlags.project, target: '仅显示该目标。' },
  },
  'state:unlock': {
    summary: '释放 HTTP 状态服务器上持有者已中止的锁。',
    description:
      '被强制结束的发布会在这类服务器上留下锁。请先确认它不再运行。koo.lock.yaml 和 PostgreSQL 的锁随进程结束而释放。',
    args: { id: '锁的 ID，见被拒绝的发布的提示信息。' },
    flags: { project: sharedFlags.project },
  },
};
