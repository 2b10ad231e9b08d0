import type { CommandTexts } from '../command-texts.js';
import { sharedFlags } from './shared-flags.js';

/** Of `koo instance …`. */
export const instanceCommands: Readonly<Record<string, CommandTexts>> = {
  'instance:query': {
    summary: '像云商店一样向您的服务器查询实例信息。',
    description:
      '调用 queryInstance，每次最多 100 个 ID；因其中一个 ID 被拒绝的调用会拆分。SaaS 1.0 加密的内容会用密钥解密；除非要求，密码不会显示。如果有实例未找到或无法读取，退出码为 1；如果无法访问服务器，退出码为 3。',
    args: { id: '实例 ID；- 表示从标准输入读取，每行一个。' },
    flags: {
      'allow-host': '非本机的主机名；确认该服务器属于您本人。',
      format: '输出格式。',
      kind: '协议；默认为 koo.yaml 中的 callback.protocol，否则为 saas-2.0。',
      profile: '凭证文件中的配置，用其中的密钥签名。',
      project: sharedFlags.project,
      'show-secrets': '显示密码。',
      url: '服务器的生产系统接口地址；默认为 koo.yaml 中的 callback.address。',
    },
  },
};
