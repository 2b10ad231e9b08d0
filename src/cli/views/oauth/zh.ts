import type { Chinese } from '../../../i18n/message.js';
import type { oauthMessages } from './messages.js';

export const zh: [Chinese<typeof oauthMessages>] = [
  {
    area: 'cli/views/oauth',
    texts: {
      accessToken: () => '访问令牌',
      refreshToken: () => '刷新令牌',
      scope: () => '权限范围',
      until: ({ time }) => `，有效期至 ${time} UTC`,
      noRefreshToken: () => '无：认证域没有返回刷新令牌',
      saved: ({ file }) => `已保存到 ${file}。`,
      logInAt: () => '请用浏览器打开以下地址登录：',
      secret: ({ client, masked, source }) => `${client} 的客户端密钥为 ${masked}，来自${source}。`,
    },
  },
];
