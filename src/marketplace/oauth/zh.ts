import type { Chinese } from '../../i18n/message.js';
import type { oauthMessages } from './messages.js';

export const zh: [Chinese<typeof oauthMessages>] = [
  {
    area: 'marketplace/oauth',
    texts: {
      tokenRequest: () => '获取令牌',
      tokenRefresh: () => '刷新令牌',
      userQuery: () => '获取用户信息',
      codeMayBeUsed: () => '授权码可能已用掉：请重新登录以获取新的授权码。',
      refreshTokenMayBeUsed: () => '刷新令牌可能已用掉：请重试；如被拒绝，请重新登录。',
      noAccessToken: ({ call, host }) => `${host} 对${call}的响应中没有访问令牌。`,
      checkDomain: () => '请检查认证域：应为租户同步回调 tenantSync 下发的域名。',
      checkClient: () => '请检查客户端 ID 和客户端密钥，或重新登录：koo oauth login。',

      noDomain: ({ source }) => `没有用于登录的认证域：选项和${source}中都没有。`,
      noClientId: ({ source }) => `没有用于登录的客户端 ID：选项和${source}中都没有。`,
      giveClient: () => '请给出 --domain 和 --client-id，或者设置 KOO_OAUTH_DOMAIN 和 KOO_OAUTH_CLIENT_ID。',
      writeClient: () =>
        '或者写入凭证文件的配置：oauth: {domain: …, clientId: …, encryptedSecret: …, privateKeyFile: …}',
      whereClient: () =>
        '两者由租户同步（tenantSync）和应用同步（applicationSync）回调下发。试用：koo emulator，再加 --target local。',
      noSecret: ({ client, source }) => `${source}中的客户端 ${client} 没有密钥。`,
      setSecret: () =>
        '请设置 KOO_OAUTH_CLIENT_SECRET；或者设置 KOO_OAUTH_ENCRYPTED_SECRET（应用同步回调 applicationSync 下发的密文），并用 KOO_OAUTH_PRIVATE_KEY_FILE 指定私钥。',
      writeSecret: () =>
        '或者在凭证文件的配置中，在 oauth 下写入 clientSecret，或 encryptedSecret 和 privateKeyFile。',

      privateKey: ({ source, why }) => `${source}中的私钥不可用：${why}。`,
      givePrivateKey: () => '请提供与该应用上传的公钥配对的私钥（卖家中心 > 应用工具 > 应用接入调试）。',
      setPassphrase: () => '口令请放在 KOO_OAUTH_PASSPHRASE 中。',
      noPassphrase: () => '它有口令，但没有给出',
      wrongPassphrase: () => '口令不正确',
      isPublicKey: () => '它是公钥',
      keyUnreadable: ({ code }) => `无法读取（${code}）`,
      notRsa: ({ type }) => `类型为 ${type}，不是 RSA`,
      notPem: () => '既不是 PEM，也不是其 base64',
      noPrivateKeyFile: () => '私钥文件不存在。',
      checkPath: ({ source }) => `请检查${source}中的路径。`,
      noPrivateKey: ({ source }) => `没有用于解密${source}中客户端密钥的私钥。`,
      setPrivateKey: () =>
        '请设置 KOO_OAUTH_PRIVATE_KEY_FILE（权限 0600）或 KOO_OAUTH_PRIVATE_KEY，或者在配置中与 encryptedSecret 并列写入 privateKeyFile 或 privateKeyCommand。',

      notDecrypted: ({ why }) => `无法解密客户端密钥：${why}。`,
      wrongLength: ({ bytes, keyBytes }) => `长度为 ${bytes} 字节，而该密钥的密文为 ${keyBytes} 字节`,
      otherKey: () => '它是用其他密钥或其他方式加密的',
      checkSecret: () =>
        '请检查它是否为应用同步回调 applicationSync 中完整的 clientSecret，以及私钥是否与该应用的公钥配对。',
      givePlainSecret: () => '如果可以用其他方式解密，请把明文放在 KOO_OAUTH_CLIENT_SECRET 中。',

      redirectAddress: () => '该地址不能作为登录的回调地址。',
      giveOwnAddress: () => '请使用本机地址，例如 http://127.0.0.1:8400/callback；应用必须已注册该地址。',
      useBrowser: () => '如果注册的是其他地址，请用浏览器登录，再把授权码交给：koo oauth token',
      redirectPort: ({ address }) => `无法监听 ${address}。`,
      endProgram: () => '请结束占用该端口的程序，或者注册其他地址并用 --redirect-uri 指定。',
      loginTimeout: ({ seconds }) => `${seconds} 秒内没有完成登录。`,
      useRegistered: () => '请用浏览器登录，并检查应用是否注册了 koo 监听的地址。',
      waitLonger: () => '用 --wait SECONDS 可以等待更久。',
      loginRefused({ code, meaning, words }) {
        const why = [meaning, words && `其说明为“${words}”`].filter(Boolean).join('；');
        return `登录被拒绝${why && `：${why}`}（${code}）。`;
      },
      foreignLogin: () => '收到了不是由 koo 发起的登录，已拒绝。',

      noTokensFile: () => '令牌文件不存在。',
      notTokens: () => '其中没有 koo 的令牌。',
      otherClient: ({ client, domain }) =>
        `其中的令牌属于 ${domain} 的客户端 ${client}，koo 不会将其发送给其他客户端。`,
      createTokens: () => '请生成：koo oauth login --tokens FILE',
    },
  },
];
