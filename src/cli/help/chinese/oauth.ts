import type { CommandTexts } from '../command-texts.js';
import { oauthFlags, sharedFlags } from './shared-flags.js';

/** Of `koo oauth …`. */
export const oauthCommands: Readonly<Record<string, CommandTexts>> = {
  'oauth:login': {
    summary: '通过浏览器以买家用户身份登录，并显示该用户。',
    description:
      '打开该域名的登录页面，在本机端口等待浏览器回调，用授权码换取令牌，并查询登录用户。令牌只保存到您指定的文件；除非明确要求，令牌和用户信息均以掩码显示。koo 监听的地址必须已在应用中登记。密钥不会作为命令行参数传入，参见 docs/oauth.md。',
    flags: {
      ...oauthFlags,
      'app-id': '通过统一登录页登录到该 ID 的应用；该页面不支持 state 校验。',
      'no-browser': '仅输出地址，不打开浏览器。',
      'redirect-uri': '等待浏览器回调的地址；端口 0 表示使用空闲端口。',
      'show-tokens': sharedFlags.showTokens,
      'show-user': sharedFlags.showUser,
      tenant: '仅接受该租户的登录。',
      timeout: sharedFlags.timeout,
      tokens: sharedFlags.tokens,
      wait: '等待登录的秒数。',
    },
  },
  'oauth:logout-url': {
    summary: '输出用于结束用户会话的地址（OAuth 登出）。',
    description: '会话保存在用户的浏览器中，因此必须由浏览器打开该地址。koo 不发送任何请求。',
    flags: {
      ...oauthFlags,
      'redirect-url': '登出后浏览器跳转的地址；默认为登录页。',
      timeout: sharedFlags.timeout,
    },
  },
  'oauth:refresh': {
    summary: '用刷新令牌换取新令牌（OAuth 刷新 Access Token）。',
    description:
      '从令牌文件读取刷新令牌，并将新令牌写回该文件。没有文件时，交互式输入（不回显），或从标准输入读取。',
    flags: {
      ...oauthFlags,
      'show-tokens': sharedFlags.showTokens,
      timeout: sharedFlags.timeout,
      tokens: sharedFlags.tokens,
    },
  },
  'oauth:secret': {
    summary: '解密客户端密钥，验证私钥是否匹配。',
    description:
      'applicationSync 回调中包含用您为应用上传的公钥加密的客户端密钥。将该密钥放入 KOO_OAUTH_ENCRYPTED_SECRET 或配置，私钥放入文件（权限 0600）、环境变量，或由命令输出；参见 docs/oauth.md。不发送任何内容。',
    flags: { ...oauthFlags, 'show-secret': '完整显示密钥。', timeout: sharedFlags.timeout },
  },
  'oauth:token': {
    summary: '用授权码（authorization code）换取令牌（OAuth 获取 AccessToken）。',
    description:
      '适用于回调到您自己地址的授权码，koo 无法监听该地址。交互式输入（不回显），或从标准输入读取。授权码只能使用一次。',
    flags: {
      ...oauthFlags,
      'redirect-uri': '发起登录时使用的回调地址（如果有）。',
      'show-tokens': sharedFlags.showTokens,
      timeout: sharedFlags.timeout,
      tokens: sharedFlags.tokens,
    },
  },
  'oauth:user': {
    summary: '查看已登录的用户（OAuth 获取用户信息）。',
    description:
      '从令牌文件读取访问令牌。没有文件时，交互式输入（不回显），或从标准输入读取。除非明确要求，个人信息以掩码显示。',
    flags: {
      ...oauthFlags,
      'show-user': sharedFlags.showUser,
      timeout: sharedFlags.timeout,
      tokens: sharedFlags.tokens,
    },
  },
};
