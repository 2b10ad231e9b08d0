import type { ChineseArea } from './chinese-area.js';

/** Of the rules that look into the files of a package. */
export const assetFiles: ChineseArea = {
  'asset/copyleft': {
    name: '带有义务的许可证',
    summary: '软件包的一部分使用要求提供源代码的许可证。',
    why: '转交此类软件者必须遵守其许可证：附上许可证文本，并提供源代码。这是 koo 的建议，不是法律意见；云商店没有说明。',
    fix: '检查是否遵守该许可证；若已遵守，可在 koo.yaml 中关闭此规则。',
    messages: {
      '{path} is {licence}, as are others: {count}.': '{path} 是 {licence}，另有 {count} 个文件也是。',
      '{path} is {licence}.': '{path} 是 {licence}。',
    },
  },
  'asset/dangerous-command': {
    name: '生命周期脚本中的危险命令',
    summary: '生命周期脚本会降低买家机器的安全性。',
    why: '云商店的商品安全审核标准要求最小权限、不预置密码、系统加固。其扫描是否检查脚本没有说明。',
    fix: '只为需要的用户授权，用 SHA-256 校验下载的内容，在买家的机器上生成密码。确属有意时，在该行上方写 `# koo-ignore: asset/dangerous-command 原因`。',
    messages: {
      'This runs what it downloads, whatever came.': '此处直接运行下载的内容，而不检查内容。',
      'This lets everybody write there.': '此处允许所有人写入。',
      'This does not look who it downloads from.': '此处不验证下载来源。',
      'This switches the firewall off.': '此处关闭防火墙。',
      'This switches SELinux off.': '此处关闭 SELinux。',
      'This sets a password that everybody can read here.': '此处设置的密码所有人都能读到。',
      'This lets root in by password.': '此处允许 root 用密码登录。',
      'This lets a user become root without a password.': '此处允许用户无需密码成为 root。',
    },
  },
  'asset/dangerous-setting': {
    name: '服务的危险配置',
    summary: '服务的配置会降低买家机器的安全性。',
    why: '云商店的商品安全审核标准要求对外可达的进程不以 root 运行，且不预置账号或密码。其扫描是否检查配置没有说明。',
    fix: '让服务使用自己的用户，由 install.sh 生成密码。确属有意时，在该行上方写 `# koo-ignore: asset/dangerous-setting 原因`。',
    messages: {
      'With this setting the service lets root in.': '此配置使服务允许 root 登录。',
      'With this setting the service lets users in without a password.': '此配置使服务允许无密码登录。',
      'With this setting the service runs as root.': '此配置使服务以 root 运行。',
      'With this setting the service has the password of the manual.': '此配置使服务使用手册中的密码。',
      'With this setting the service lets in whoever reaches it.': '此配置使任何能访问服务的人都能使用它。',
      'With this setting the service asks nobody for a password.': '此配置使服务不要求密码。',
      'With this setting the service lets users become root without a password.':
        '此配置允许用户无需密码成为 root。',
    },
  },
  'asset/key-file': {
    name: '文件中的私钥',
    summary: '软件包中有私钥或密钥库。',
    why: '每个买家都得到同一把密钥，都能冒充其主人。云商店的镜像扫描禁止预置密钥；对软件包没有说明。',
    fix: '在 .kooignore 中加一行将其排除，由 install.sh 在买家的机器上生成密钥，并吊销这一把。此规则的 `except` 可列出有意包含的路径模式。',
    messages: {
      '{path} holds a private key.': '{path} 含有私钥。',
      '{path} has the name of a private key or a store of keys.': '{path} 的名称表明它是私钥或密钥库。',
    },
  },
  'asset/licence': {
    name: '没有许可证',
    summary: '软件包顶层没有文件说明使用条款。',
    why: '买家的法务会要求。文件少于 `minimumFiles` 个的软件包不检查。这是 koo 的建议，云商店没有说明。',
    fix: '在软件包顶层放入 LICENSE 或 EULA 文件。',
    messages: {
      'The package has no LICENSE or EULA file at its top.': '软件包顶层没有 LICENSE 或 EULA 文件。',
    },
  },
  'asset/nested-archive': {
    name: '软件包中的归档',
    summary: '软件包中含有其他归档。',
    why: '云商店的指南允许在 bin/ 中放依赖包，没有说明扫描会看多深。koo 不查看其内部：其中的问题只能由扫描发现，或者无人发现。',
    fix: '尽可能将文件本身放入软件包；归档中的归档不会节省空间。',
    messages: { 'Nothing looks into these archives: {names}.': '以下归档的内部未被检查：{names}。' },
  },
  'asset/program-architecture': {
    name: '其他机器的程序',
    summary: '程序或库与资产的 os 和 arch 不符。',
    why: '在买家的机器上会以 “Exec format error” 结束。生命周期命令运行的文件为错误。面向多种机器的软件包可能有意包含此类文件。这是 koo 的建议，云商店没有说明。',
    fix: '为声明的机器构建，更正 koo.yaml 中资产的 `os` 和 `arch`，或者排除该文件。',
    messages: {
      'The asset is for {os}, but these are programs in the format {format}: {names}.':
        '资产面向 {os}，但以下程序为 {format} 格式：{names}。',
      'The asset is for {arch}, but these are programs for {machines}: {names}.':
        '资产面向 {arch}，但以下程序面向 {machines}：{names}。',
    },
  },
  'asset/script-byte-order-mark': {
    name: '脚本前的字节顺序标记',
    summary: 'shell 脚本，或者按路径直接运行的脚本，以字节顺序标记（BOM）开头。',
    why: 'Linux 因此看不到 #! 行，shell 会把该标记当作第一条命令的一部分。这是 koo 的建议，云商店没有说明。',
    fix: "保存为不带 BOM 的 UTF-8：`sed -i '1s/^\\xEF\\xBB\\xBF//' FILE`。",
    messages: {
      '{path} begins with a byte order mark; Linux does not see its #! line.':
        '{path} 以字节顺序标记开头；Linux 看不到其 #! 行。',
    },
  },
  'asset/script-mode': {
    name: '生命周期脚本的可执行位',
    summary: '生命周期命令按路径运行某个文件，而该文件不可执行。',
    why: '云商店的规则：软件包解压后，所配置的命令必须能够运行。没有可执行位的文件会以 “Permission denied” 结束。',
    fix: '运行 `chmod +x FILE`，或者在命令中写明解释器：`bash scripts/install.sh`。',
    messages: {
      '{path} is not executable, and {phase} runs it by its path.':
        '{path} 不可执行，而 {phase} 按路径运行它。',
      'It is not executable.': '它不可执行。',
    },
  },
  'asset/script-shebang': {
    name: '生命周期脚本的第一行',
    summary: '生命周期命令运行的脚本没有可用的 #! 行。',
    why: '没有它，按路径运行脚本时系统不知道启动哪个解释器，读者也只能猜测。未写明文件夹的解释器无法找到。云商店没有说明。',
    fix: '将 `#!/bin/bash` 或 `#!/usr/bin/env bash` 作为第一行。',
    messages: {
      '{path} does not begin with #!, and the name of an interpreter.':
        '{path} 没有以 #! 和解释器的名称开头。',
      'The #! line of {path} names an interpreter without its folder.':
        '{path} 的 #! 行中的解释器没有写明文件夹。',
    },
  },
  'asset/script-syntax': {
    name: 'shell 脚本的语法',
    summary: 'bash 无法读取生命周期命令运行的脚本。',
    why: '云商店的规则：软件包解压后，所配置的命令必须能够运行。`bash -n` 只读取脚本，不运行任何内容；没有 4 或更新版本的 bash 时不作检查。',
    fix: '更正脚本；`bash -n FILE` 会给出同样的结果。',
    messages: { 'bash cannot read {path}: {said}.': 'bash 无法读取 {path}：{said}。' },
  },
  'asset/secret': {
    name: '软件包中的机密',
    summary: '软件包的某个文件中有密钥、令牌或密码。',
    why: '每个买家都能读到。在不超过 `maximumMB` 的文本文件中查找华为云的 AK/SK、云商店的密钥，以及 secretlint 推荐规则所知的内容；不检查程序、归档和镜像。云商店没有说明其扫描会查找机密。',
    fix: '将其删除并吊销：应视为已经泄露。由 install.sh 询问，或从环境变量读取。此规则的 `except` 可列出有意包含的路径模式。',
    messages: {
      '{path} holds secrets in so many files that {count} more were not searched.':
        '{path} 中含有机密的文件过多，另有 {count} 个文件未检查。',
      '{path} holds a token of 1Password.': '{path} 中有 1Password 的令牌。',
      '{path} holds an API key of Anthropic.': '{path} 中有 Anthropic 的 API 密钥。',
      '{path} holds a secret access key.': '{path} 中有秘密访问密钥。',
      '{path} holds an address with a password in it.': '{path} 中有带密码的地址。',
      "{path} holds a database's address with a password in it.": '{path} 中有带密码的数据库地址。',
      '{path} holds a key file of Google Cloud.': '{path} 中有 Google Cloud 的密钥文件。',
      '{path} holds a token of GitHub.': '{path} 中有 GitHub 的令牌。',
      '{path} holds a token of Linear.': '{path} 中有 Linear 的令牌。',
      '{path} holds a token of npm.': '{path} 中有 npm 的令牌。',
      '{path} holds an API key of OpenAI.': '{path} 中有 OpenAI 的 API 密钥。',
      '{path} holds a private key.': '{path} 中有私钥。',
      '{path} holds an API key of SendGrid.': '{path} 中有 SendGrid 的 API 密钥。',
      '{path} holds a token of Shopify.': '{path} 中有 Shopify 的令牌。',
      '{path} holds a token or webhook of Slack.': '{path} 中有 Slack 的令牌或 webhook。',
      '{path} holds a secret key (SK) of Huawei Cloud.': '{path} 中有华为云的秘密访问密钥（SK）。',
      '{path} holds an access key (接入密钥) of KooGallery.': '{path} 中有云商店的接入密钥。',
      '{path} holds a secret.': '{path} 中有机密。',
    },
  },
  'asset/test-data': {
    name: '软件包中的测试数据',
    summary: '测试文件夹使软件包变大。',
    why: '买家每次部署都会下载它，却不需要它；测试数据也常常来自某人的生产环境。这是 koo 的建议，云商店没有说明。',
    fix: '在 .kooignore 中加一行将其排除，或者提高此规则的 `maximumMB`。',
    messages: { '{folder} looks like tests and has {size} MB.': '{folder} 看起来是测试，大小为 {size} MB。' },
  },
  'asset/unlisted-architecture': {
    name: '扫描未列出的机器的程序',
    summary: '程序所面向的处理器不在云商店扫描的列表中。',
    why: '资产扫描识别 x86/x64、arm/arm64、mips 和 powerpc 的程序。对其他程序如何处理没有说明。',
    fix: '若买家的机器不需要它，将其排除，或者咨询云商店。',
    messages: {
      "The scan's page does not list the machines that these are for: {names}.":
        '扫描的页面没有列出以下程序所面向的机器：{names}。',
    },
  },
  'asset/unwanted-file': {
    name: '不应发布的文件',
    summary: '软件包中有买家不需要或不应看到的内容。',
    why: '仓库的历史、开发者机器的配置或内存转储会向每个买家泄露机密：为警告。编辑器和系统留下的文件只是不整洁。这是 koo 的建议，云商店没有说明。',
    fix: '在 .kooignore 中加一行将其排除；`koo asset list` 显示将打包的内容。此规则的 `except` 可列出有意包含的路径模式。',
    messages: {
      '{path} is {unwanted}, as are others: {count}.': '{path} 是{unwanted}，另有 {count} 个文件也是。',
      '{path} is {unwanted}.': '{path} 是{unwanted}。',
    },
  },
  'asset/windows-name': {
    name: 'Windows 不支持的名称',
    summary: '软件包中的某个文件无法在 Windows 上解压。',
    why: 'Windows 保留了一些设备名称，会去掉末尾的点或空格，不接受 < > " | ? *，许多程序也不接受超过 259 个字符的路径。资产的 os 为 Windows 时为警告。这是 koo 的建议，云商店没有说明。',
    fix: '将文件改名，或者在 .kooignore 中加一行将其排除。',
    messages: {
      '{path} has the name of a device on Windows.': '{path} 使用了 Windows 的设备名称。',
      '{path} has a dot or a space at the end, which Windows drops.':
        '{path} 末尾有点或空格，Windows 会将其去掉。',
      '{path} has a character that Windows does not take in a name.':
        '{path} 含有 Windows 名称不接受的字符。',
      '{path} is longer than many programs on Windows take.':
        '{path} 的长度超过 Windows 上许多程序支持的长度。',
      'Others, too, have a name that Windows cannot hold: {count}.':
        '另外 {count} 个文件的名称是 Windows 不支持的。',
    },
  },
};
