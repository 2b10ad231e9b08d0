import type { CommandTexts } from '../command-texts.js';
import { targetFlags } from './shared-flags.js';

/** Of `koo auth …`. */
export const authCommands: Readonly<Record<string, CommandTexts>> = {
  'auth:login': {
    summary: '将一对访问密钥保存到凭证文件的配置中。',
    description:
      '交互式输入密钥（不回显 Secret Access Key），或从标准输入读取：两行文本，或 JSON 对象 {"accessKey", "secretKey", "securityToken"}。密钥不会作为命令行参数传入，因为参数会留在 shell 历史记录和进程列表中。该文件仅所有者可读（权限 0600）。',
    flags: { profile: '要写入的配置。' },
  },
  'auth:logout': {
    summary: '从凭证文件中删除配置。',
    description:
      '访问密钥本身仍然有效，请在控制台中删除（我的凭证 > 管理访问密钥）。环境变量中的密钥不受影响。',
    flags: { profile: '要删除的配置。' },
  },
  'auth:whoami': {
    summary: '查看 koo 签名使用的访问密钥，以及云商店是否接受该密钥。',
    description:
      '未指定目标时，只显示密钥的来源；如果没有密钥且本机正在运行模拟器，则使用模拟器。指定目标（--target、--url）时，会发起一次无副作用的签名调用：查询云商店的一个示例订单。',
    flags: { ...targetFlags },
  },
};
