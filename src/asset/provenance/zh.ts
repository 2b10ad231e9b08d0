import type { Chinese } from '../../i18n/message.js';
import type { keyMessages, keyProblems } from './messages.js';

export const zh: [Chinese<typeof keyProblems>, Chinese<typeof keyMessages>] = [
  {
    area: 'asset/provenance/key',
    texts: {
      unreadable: ({ code }) => `无法读取（${code}）`,
      encrypted: () => '它是加密的，而 koo 不会询问口令',
      publicKey: () => '这是公钥；签名需要私钥',
      privateKey: () => '这是私钥，不应交给任何人',
      notPrivatePem: () => '不是 PEM 格式的私钥',
      notPublicPem: () => '不是 PEM 格式的公钥',
      otherType: ({ type }) => `类型是 ${type}，不是 ed25519`,
      notRegular: () => '不是普通文件',
      tooBig: () => '它太大，不可能是密钥',
      otherUser: () => '它属于其他用户',
      openMode: ({ mode }) => `文件权限为 ${mode}，其他人可能读取或修改它`,
    },
  },
  {
    area: 'asset/provenance',
    texts: {
      signingKey: ({ why }) => `未使用签名密钥：${why}。`,
      makeKey: () =>
        '生成密钥：openssl genpkey -algorithm ed25519 -out koo-signing.pem && chmod 600 koo-signing.pem',
      restrict: ({ file }) => `请运行：chmod 600 ${file}`,
      unsetKey: () => '或者取消设置 KOO_SIGNING_KEY 和 KOO_SIGNING_KEY_FILE：这样来源声明不会签名。',
      publicKey: ({ why }) => `未使用公钥：${why}。`,
      extractPublic: () =>
        '请提取签名密钥的公钥部分：openssl pkey -in koo-signing.pem -pubout -out koo-signing.pub',
      twoKeys: () => '同时设置了 KOO_SIGNING_KEY 和 KOO_SIGNING_KEY_FILE。',
      unsetOne: () => '请取消其中一个。',
    },
  },
];
