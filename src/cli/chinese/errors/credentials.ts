import type { ChineseErrors } from '../chinese-errors.js';

export const credentials: ChineseErrors = {
  NO_CREDENTIALS: {
    'Or look at the emulator, which has its own: start it with `koo emulator`, then add --target local.':
      '或者查看自带密钥的模拟器：请用 `koo emulator` 启动它，再加上 --target local。',
  },
  HOST_NOT_ALLOWED: {
    'koo.yaml directs requests with your keys to {host}, and nothing outside the repository allows that host.':
      'koo.yaml 要求将使用您密钥签名的请求发往 {host}，但代码仓库之外没有任何配置允许该主机。',
    'If you do not know that host, do not run this: whoever wrote koo.yaml would get requests signed with your keys.':
      '如果您不认识该主机，请不要运行：编写 koo.yaml 的人会收到用您的密钥签名的请求。',
    'To allow it, set KOO_TARGET_HOSTS={host}, or write hosts: [{host}] into the profile of the credentials file.':
      '如需允许，请设置 KOO_TARGET_HOSTS={host}，或者在凭证文件的配置中写入 hosts: [{host}]。',
    'In a terminal koo asks once, and remembers the answer.':
      '在终端中运行时，koo 只询问一次并记住您的回答。',
  },
};
