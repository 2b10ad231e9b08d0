import type { Chinese } from '../../i18n/message.js';
import type { credentialMessages, keySources, PrivateFile } from './messages.js';

const FILES: Readonly<Record<PrivateFile, string>> = {
  'confirmed-hosts': '已确认主机的记录文件',
  credentials: '凭证文件',
  'private-key': '私钥文件',
  tokens: '令牌文件',
};

export const zh: [Chinese<typeof keySources>, Chinese<typeof credentialMessages>] = [
  {
    area: 'marketplace/credentials/sources',
    texts: {
      environment: () => '环境变量',
      input: () => '输入的内容',
      emulator: () => '模拟器的 credentials.json',
      profile: ({ file, profile }) => `${file} 中的配置 ${profile}`,
      output: ({ program, source }) => `${source} 的命令“${program}”的输出`,
    },
  },
  {
    area: 'marketplace/credentials',
    texts: {
      checkKeys: () => '请检查 AK、SK 及其权限。',
      checkAddress: () => '请检查目标的站点或地址。',
      invalid: ({ source }) => `来自 ${source} 的密钥含有不应出现的字符。`,
      copyAgain: () => '请重新复制 AK、SK 和令牌，不要带引号、空格或换行。',
      noIntegrationKey: () => '没有用于对话单签名的对接密钥。',
      setIntegrationKey: () =>
        '请设置 KOO_INTEGRATION_KEY，或者在配置中与 accessKey 并列写入 integrationKey。',
      whereIntegrationKey: () => '对接密钥在“卖家中心 > 应用工具 > 密钥管理”中创建，不是账号的 SK。',
      oldInterface: () => '或者推送到不需要对接密钥的旧接口：--interface old',

      none: () => '没有用于签名的凭证。',
      setVariables: ({ accessKey, otherAccessKey, otherSecretKey, secretKey }) =>
        `请设置 ${accessKey} 和 ${secretKey}（也可以是 ${otherAccessKey} 和 ${otherSecretKey}）。`,
      nameProfile: ({ file, names }) =>
        `${file} 中没有名为“default”的配置；请用 --profile NAME 或 KOO_PROFILE 指定其中一个：${names.join('、')}。`,
      saveProfile: () => '或者保存为配置：koo auth login',
      writeProfile: ({ file }) =>
        `或者自行在 ${file}（权限 0600）中写入配置：“profiles: {default: {accessKey: …, secretKey: …}}”；也可以用 {command: [program, argument, …]} 指定以 JSON 输出密钥的程序。`,
      whereKeys: () => '访问密钥在卖家中心创建：卖家中心 > 控制台 > 用户名 > 我的凭证 > 管理访问密钥。',
      variableMissing: ({ missing, set }) => `设置了 ${set}，但没有设置 ${missing}。`,
      setMissing: ({ missing, set }) => `请同时设置 ${missing}，或者取消 ${set}。`,
      memberMissing: ({ missing, source }) => `${source} 中没有文本 ${missing}。`,
      giveTexts: () => '请给出 accessKey 和 secretKey（均为带引号的文本）；临时密钥还需要 securityToken。',

      commandNotList: ({ source }) => `${source} 的 command 不是文本列表。`,
      writeCommand: () => '请写成：command: [program, argument, …]',
      commandFailed: ({ program, source, why }) => `${source} 的“${program}”运行失败：${why}。`,
      runCommand: () => '请自行运行该命令查看原因。',
      commandNotJson: ({ program, source }) => `${source} 的“${program}”没有输出 JSON。`,
      printJson: () => '它必须输出 {"accessKey": …, "secretKey": …}。',
      notInstalled: () => '没有安装，或者不在 PATH 中',
      notExecutable: () => '不允许运行',
      outputTooLarge: () => '输出超过 64 KB',
      tooSlow: ({ seconds }) => `${seconds} 秒后仍未结束`,
      exitCode: ({ code }) => `退出码为 ${code}`,
      stopped: ({ signal }) => `被终止（${signal}）`,

      profileName: () => '该名称不能作为配置的名称。',
      useLetters: () => '请使用 1 到 64 个字母、数字、_、- 和点。',
      noFile: ({ profile }) => `没有凭证文件，因此没有配置“${profile}”。`,
      createProfile: ({ profile }) => `请创建：koo auth login --profile ${profile}`,
      noProfile: ({ profile }) => `凭证文件中没有配置“${profile}”。`,
      didYouMean: ({ meant }) => `您是否想输入“${meant}”？`,
      profiles: ({ names }) => (names.length > 0 ? `其中有：${names.join('、')}。` : '其中没有任何配置。'),

      fileNotUsed: ({ file, why }) => `没有使用${FILES[file]}：${why}。`,
      notRegular: () => '不是普通文件',
      putRegular: () => '请在该位置放置普通文件。',
      tooLarge: () => '超过 1 MB',
      checkFile: () => '请检查文件是否正确。',
      otherOwner: () => '属于其他用户',
      createOwn: () => '请创建属于自己的文件。',
      wrongMode: ({ mode }) => `权限为 ${mode}，其他用户可以读取或修改`,
      changeMode: ({ file }) => `请运行：chmod 600 ${file}`,
      notYaml: () => '不是有效的 YAML',
      correctLine: () => '请改正该行。',
      hostsNotList: () => 'hosts 不是文本列表',
      writeHosts: () => '请写成：hosts: [mkt.example.com]',
      noProfiles: () => '没有 profiles',
      writeProfiles: () => '请写成：profiles: {default: {accessKey: …, secretKey: …}}',
    },
  },
];
