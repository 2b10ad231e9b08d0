import type { KeyKind } from '../../callback/callback-interface.js';
import type { Chinese } from '../../i18n/message.js';
import type { callbackMessages } from './messages.js';

const KINDS: Readonly<Record<KeyKind, string>> = {
  basic: '基础接口',
  general: '通用接口',
  'licence-code': 'License授权码交付接口',
  synchronization: '联营SaaS同步接口',
};

export const zh: [Chinese<typeof callbackMessages>] = [
  {
    area: 'cli/callback',
    texts: {
      noAddress: () => '没有要调用的地址。',
      giveAddress: () =>
        '请指定服务器的生产系统接口地址，例如 http://127.0.0.1:8080/saasproduce，或者在 koo.yaml 中填写 callback.address。',
      otherHost: ({ host }) => `${host} 不是本机。`,
      allowHost: ({ host }) =>
        `如果该服务器属于您，并且是测试系统：--allow-host ${host}，或者设置环境变量 KOO_CALLBACK_HOSTS=${host}。它会收到真实的请求并创建实例。`,
      noKey: ({ kind }) => `没有用于对${KINDS[kind]}的请求签名的密钥。`,
      setKey: ({ variable }) => `请将 ${variable} 设为服务器校验签名所用的访问密钥；测试时可使用任意文本。`,
      writeKey: ({ file, kind, profile }) =>
        `或者写入 ${file}（权限 0600）的配置 ${profile}，值要加引号：callbackKeys: {${kind}: '…'}`,
      whereKey: ({ kind }) => `密钥在“卖家中心 > 应用工具 > 密钥管理”中查看：绑定${KINDS[kind]}的访问密钥。`,
      keyNotText: ({ kind, source }) => `${source} 中的 callbackKeys.${kind} 不是文本。`,
    },
  },
];
