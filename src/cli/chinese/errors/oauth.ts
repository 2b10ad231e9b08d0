import { ANY, type ChineseErrors } from '../chinese-errors.js';

const REFUSED = {
  'The login was refused: {meaning}; it says "{words}" ({code}).':
    '登录被拒绝：{meaning}；其说明为“{words}”（{code}）。',
  'The login was refused: it says "{words}" ({code}).': '登录被拒绝，其说明为“{words}”（{code}）。',
  'The login was refused: {meaning} ({code}).': '登录被拒绝：{meaning}（{code}）。',
  'The login was refused ({code}).': '登录被拒绝（{code}）。',
};

export const oauth: ChineseErrors = {
  [ANY]: {
    ...REFUSED,
    'Check the domain: it has to be the one that the callback tenantSync brings.':
      '请检查认证域：应为租户同步回调 tenantSync 下发的域名。',
    'Check the client id and the client secret, or log in again: koo oauth login.':
      '请检查客户端 ID 和客户端密钥，或重新登录：koo oauth login。',
    'The code may be used up: log in again for another one.':
      '授权码可能已用掉：请重新登录以获取新的授权码。',
    'The refresh token may be used up: try it again, and log in again if it is refused.':
      '刷新令牌可能已用掉：请重试；如被拒绝，请重新登录。',
  },
  UNREADABLE_ANSWER: {
    '{host} answered {call} without an access token.': '{host} 对{call}的响应中没有访问令牌。',
    'The code may be used up: log in again for another one.':
      '授权码可能已用掉：请重新登录以获取新的授权码。',
    'The refresh token may be used up: try it again, and log in again if it is refused.':
      '刷新令牌可能已用掉：请重试；如被拒绝，请重新登录。',
  },
  NO_OAUTH_CLIENT: {
    'There is no {need} to log in at, neither as a flag nor in {source}.':
      '没有用于登录的{need}：选项和{source}中都没有。',
    'Give --domain and --client-id, or set KOO_OAUTH_DOMAIN and KOO_OAUTH_CLIENT_ID.':
      '请给出 --domain 和 --client-id，或者设置 KOO_OAUTH_DOMAIN 和 KOO_OAUTH_CLIENT_ID。',
    'Or write them into a profile of the credentials file: oauth: {domain: …, clientId: …, encryptedSecret: …, privateKeyFile: …}':
      '或者写入凭证文件的配置：oauth: {domain: …, clientId: …, encryptedSecret: …, privateKeyFile: …}',
    'The callbacks tenantSync and applicationSync bring both. To try it out: koo emulator, and --target local.':
      '两者由租户同步（tenantSync）和应用同步（applicationSync）回调下发。试用：koo emulator，再加 --target local。',
  },
  NO_CLIENT_SECRET: {
    'There is no secret for the client {client} of {source}.': '{source}中的客户端 {client} 没有密钥。',
    'Set KOO_OAUTH_CLIENT_SECRET, or KOO_OAUTH_ENCRYPTED_SECRET as the callback applicationSync brings it, with the private key in KOO_OAUTH_PRIVATE_KEY_FILE.':
      '请设置 KOO_OAUTH_CLIENT_SECRET；或者设置 KOO_OAUTH_ENCRYPTED_SECRET（应用同步回调 applicationSync 下发的密文），并用 KOO_OAUTH_PRIVATE_KEY_FILE 指定私钥。',
    'Or write clientSecret, or encryptedSecret and privateKeyFile, under oauth into a profile of the credentials file.':
      '或者在凭证文件的配置中，在 oauth 下写入 clientSecret，或 encryptedSecret 和 privateKeyFile。',
  },
  PRIVATE_KEY: {
    'The private key of {source} cannot be used: {why}.': '{source}中的私钥不可用：{why}。',
    'Give the private key whose public key was uploaded for the application (卖家中心 > 应用工具 > 应用接入调试).':
      '请提供与该应用上传的公钥配对的私钥（卖家中心 > 应用工具 > 应用接入调试）。',
    'A passphrase goes into KOO_OAUTH_PASSPHRASE.': '口令请放在 KOO_OAUTH_PASSPHRASE 中。',
    'There is no file of the private key.': '没有私钥文件。',
    'Check the path that {source} names.': '请检查{source}中的路径。',
    'There is no private key to decrypt the client secret of {source} with.':
      '没有用于解密{source}中客户端密钥的私钥。',
    'Set KOO_OAUTH_PRIVATE_KEY_FILE (mode 0600) or KOO_OAUTH_PRIVATE_KEY, or write privateKeyFile or privateKeyCommand beside encryptedSecret into the profile.':
      '请设置 KOO_OAUTH_PRIVATE_KEY_FILE（权限 0600）或 KOO_OAUTH_PRIVATE_KEY，或者在配置中与 encryptedSecret 并列写入 privateKeyFile 或 privateKeyCommand。',
  },
  CLIENT_SECRET: {
    'The client secret cannot be decrypted: {why}.': '无法解密客户端密钥：{why}。',
    'Check that it is the whole clientSecret of the callback applicationSync, and that the key belongs to the public key of that application.':
      '请检查它是否为应用同步回调 applicationSync 中完整的 clientSecret，以及私钥是否与该应用的公钥配对。',
    'Where you can decrypt it elsewhere, give it plain in KOO_OAUTH_CLIENT_SECRET.':
      '如果可以用其他方式解密，请把明文放在 KOO_OAUTH_CLIENT_SECRET 中。',
  },
  REDIRECT_ADDRESS: {
    'That is no address that a login can be sent back to.': '该地址不能作为登录的回调地址。',
    'Give one of this machine, like http://127.0.0.1:8400/callback; the application has to have it registered.':
      '请使用本机地址，例如 http://127.0.0.1:8400/callback；应用必须已注册该地址。',
    'Where another one is registered, log in with a browser there and give the code to: koo oauth token':
      '如果注册的是其他地址，请用浏览器登录，再把授权码交给：koo oauth token',
  },
  REDIRECT_PORT: {
    'Cannot listen on {address}.': '无法监听 {address}。',
    'End the program that uses it, or register another address and name it with --redirect-uri.':
      '请结束占用该端口的程序，或者注册其他地址并用 --redirect-uri 指定。',
  },
  LOGIN_TIMEOUT: {
    'Nobody came back from the login within {seconds} s.': '{seconds} 秒内没有收到登录结果。',
    'Log in with the browser, and check that the address that koo listens at is registered for the application.':
      '请用浏览器登录，并检查应用是否注册了 koo 监听的地址。',
    'Take longer with --wait SECONDS.': '用 --wait SECONDS 可以等待更久。',
  },
  LOGIN_REFUSED: {
    ...REFUSED,
  },
  TOKENS: {
    'There is no such file of tokens.': '没有该令牌文件。',
    'It holds no tokens of koo.': '其中没有 koo 的令牌。',
    'Its tokens are of the client {client} at {domain}; they are not sent to another.':
      '其中的令牌属于 {domain} 的客户端 {client}，不会发送给其他客户端。',
    'Make one with: koo oauth login --tokens FILE': '请生成：koo oauth login --tokens FILE',
  },
};
