import type { CommandTexts } from '../command-texts.js';
import { targetFlags } from './shared-flags.js';

/** Of `koo licence …`. */
export const licenceCommands: Readonly<Record<string, CommandTexts>> = {
  'licence:activate': {
    summary: '激活授权码。',
    description:
      '授权码只需激活一次，在买家从控制台领取之后进行。如果响应丢失，koo 会查询该授权码，仅在未激活时重新发送。测试授权码可在卖家中心 > 测试授权码中申请。',
    args: { code: '授权码。' },
    flags: { ...targetFlags },
  },
  'licence:heartbeat': {
    summary: '查询授权码状态（查询授权码，原“授权码心跳检测”）。',
    description:
      '授权码为 EXPIRED（已过期）或 RELEASED（已释放）时退出码为 1。这是两个接口中较旧的一个，云商店要求对接其中之一；新接口的请求体尚未公开。',
    args: { code: '授权码。' },
    flags: {
      ...targetFlags,
      account: '软件使用者；云商店已弃用，请改用 `koo licence usage`。',
      ip: '该用户的 IP 地址。',
    },
  },
  'licence:usage': {
    summary: '上报授权码当天的软件使用情况（授权码软件使用统计）。',
    description:
      '单个授权码：上报其客户端（账号、设备）或活跃数量。多个授权码：使用首行为 license, id, active_num 的 CSV 文件，每行填写 ID 或数量。每次调用最多发送 100 个授权码。',
    args: { code: '授权码。' },
    flags: {
      ...targetFlags,
      active: '当天活跃的客户端数量。',
      client: '客户端标识，例如账号或设备。',
      file: 'CSV 文件；- 表示标准输入。',
    },
  },
};
