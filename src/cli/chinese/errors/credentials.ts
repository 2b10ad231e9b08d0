import type { ChineseErrors } from '../chinese-errors.js';

export const credentials: ChineseErrors = {
  CREDENTIALS_INVALID: {
    'The keys of {source} hold characters that no key has.': '{source}的密钥含有不应出现的字符。',
    'Copy the access key, the secret key and the token again, without quotes, spaces or line ends.':
      '请重新复制 AK、SK 和令牌，不要带引号、空格或换行。',
  },
  NO_CREDENTIALS: {
    'Or look at the emulator, which has its own: start it with `koo emulator`, then add --target local.':
      '或者查看自带密钥的模拟器：请用 `koo emulator` 启动它，再加上 --target local。',
    'There are no credentials to sign with.': '没有用于签名的凭证。',
    'Set {key} and {secret} ({other} and {others} do as well).':
      '请设置 {key} 和 {secret}（也可以是 {other} 和 {others}）。',
    'Or write a profile into {file} (mode 0600): "profiles: {default: {accessKey: …, secretKey: …}}", or {command: [program, argument, …]} for a program that prints them as JSON.':
      '或者在 {file}（权限 0600）中写入配置：“profiles: {default: {accessKey: …, secretKey: …}}”；也可以用 {command: [program, argument, …]} 指定以 JSON 输出密钥的程序。',
    'Or keep them in a profile: koo auth login': '或者保存为配置：koo auth login',
    'Or write the profile into {file} (mode 0600) yourself: "profiles: {default: {accessKey: …, secretKey: …}}", or {command: [program, argument, …]} for a program that prints them as JSON.':
      '或者自行在 {file}（权限 0600）中写入配置：“profiles: {default: {accessKey: …, secretKey: …}}”；也可以用 {command: [program, argument, …]} 指定以 JSON 输出密钥的程序。',
    'Access keys are made in the seller console: 卖家中心 > 控制台 > user name > 我的凭证 > 管理访问密钥.':
      '访问密钥在卖家中心创建：卖家中心 > 控制台 > 用户名 > 我的凭证 > 管理访问密钥。',
  },
  CREDENTIALS_INCOMPLETE: {
    '{set} is set, but {missing} is not.': '设置了 {set}，但没有设置 {missing}。',
    'Set {missing} as well, or unset {set}.': '请同时设置 {missing}，或者取消 {set}。',
    'There is no text {missing} in the {source}.': '{source}中没有文本 {missing}。',
    'Give accessKey and secretKey, both as text in quotes, and securityToken for temporary keys.':
      '请给出 accessKey 和 secretKey（均为带引号的文本）；临时密钥还需要 securityToken。',
  },
  CREDENTIALS_COMMAND: {
    'The command of the {source} is not a list of texts.': '{source}的 command 不是文本列表。',
    'Write: command: [program, argument, …]': '请写成：command: [program, argument, …]',
    '"{program}" of the {source} failed: {why}.': '{source}中的“{program}”失败：{why}。',
    'Run that command yourself to see why.': '请自行运行该命令查看原因。',
    '"{program}" of the {source} printed no JSON.': '{source}中的“{program}”没有输出 JSON。',
    'It has to print {"accessKey": …, "secretKey": …}.': '它必须输出 {"accessKey": …, "secretKey": …}。',
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
  PROFILE_NAME: {
    'That cannot be the name of a profile.': '不能作为配置的名称。',
    'Use 1 to 64 letters, digits, _, - and dots.': '请使用 1 到 64 个字母、数字、_、- 和点。',
  },
  NO_PROFILE: {
    'There is no credentials file, so no profile "{profile}".': '没有凭证文件，因此没有配置“{profile}”。',
    'Make it: koo auth login --profile {profile}': '请创建：koo auth login --profile {profile}',
    'There is no profile "{profile}" in the credentials file.': '凭证文件中没有配置“{profile}”。',
    'It has: {profiles}.': '其中有：{profiles}。',
  },
  CREDENTIALS_FILE: {
    'The credentials file is not used: {why}.': '没有使用凭证文件：{why}。',
    'The file of the private key is not used: {why}.': '没有使用私钥文件：{why}。',
    'The file of the confirmed hosts is not used: {why}.': '没有使用已确认主机的记录文件：{why}。',
    'The file of the tokens is not used: {why}.': '没有使用令牌文件：{why}。',
    'Put a regular file there.': '请在该位置放置普通文件。',
    'Check that it is the right file.': '请检查文件是否正确。',
    'Make a file of your own.': '请创建属于自己的文件。',
    'Run: chmod 600 {file}': '请运行：chmod 600 {file}',
    'Correct that line.': '请改正该行。',
    'Write: hosts: [mkt.example.com]': '请写成：hosts: [mkt.example.com]',
    'Write: profiles: {default: {accessKey: …, secretKey: …}}':
      '请写成：profiles: {default: {accessKey: …, secretKey: …}}',
  },
};
