import type { ChineseRules } from '../../findings/chinese-rules.js';
import { listText } from '../../i18n/list-text.js';
import { asAreOthers, megabytes, nameSome } from '../chinese.js';
import { gibibytes, mebibytes } from '../format-bytes.js';
import type { SecretKind } from '../secrets/secret-kinds.js';
import type { caseCollision } from './case-collision.js';
import type { copyleft } from './copyleft.js';
import type { dangerousCommand } from './dangerous-command.js';
import type { dangerousSetting } from './dangerous-setting.js';
import type { duplicatePackage } from './duplicate-package.js';
import type { emptyFolder } from './empty-folder.js';
import type { keyFile } from './key-file.js';
import type { layout } from './layout.js';
import type { licence } from './licence.js';
import type { lifecycleScript } from './lifecycle-script.js';
import type { nestedArchive } from './nested-archive.js';
import type { overBudget } from './over-budget.js';
import type { packageName } from './package-name.js';
import type { packageSize } from './package-size.js';
import type { programArchitecture } from './program-architecture.js';
import type { scriptByteOrderMark } from './script-byte-order-mark.js';
import type { scriptLineEnds } from './script-line-ends.js';
import type { scriptMode } from './script-mode.js';
import type { scriptShebang } from './script-shebang.js';
import type { scriptSyntax } from './script-syntax.js';
import type { secret } from './secret.js';
import type { singleTopFolder } from './single-top-folder.js';
import type { testData } from './test-data.js';
import type { unlistedArchitecture } from './unlisted-architecture.js';
import type { unsafePath } from './unsafe-path.js';
import type { unwantedFile, UnwantedKind } from './unwanted-file.js';
import type { windowsName } from './windows-name.js';

const LICENCE_NAMES = {
  agpl: 'GNU Affero 通用公共许可证',
  lgpl: 'GNU 宽通用公共许可证',
  gpl: 'GNU 通用公共许可证',
  sspl: '服务器端公共许可证',
  mpl: 'Mozilla 公共许可证',
  epl: 'Eclipse 公共许可证',
} as const;

const SECRETS: Readonly<Record<SecretKind, string>> = {
  anthropicKey: 'Anthropic 的 API 密钥',
  awsSecretKey: '秘密访问密钥',
  basicAuthAddress: '带密码的地址',
  databaseAddress: '带密码的数据库地址',
  gcpKeyFile: 'Google Cloud 的密钥文件',
  githubToken: 'GitHub 的令牌',
  huaweiCloudSecretKey: '华为云的秘密访问密钥（SK）',
  kooGalleryKey: '云商店的接入密钥',
  linearToken: 'Linear 的令牌',
  npmToken: 'npm 的令牌',
  onePasswordToken: '1Password 的令牌',
  openaiKey: 'OpenAI 的 API 密钥',
  other: '机密',
  privateKey: '私钥',
  sendgridKey: 'SendGrid 的 API 密钥',
  shopifyToken: 'Shopify 的令牌',
  slackToken: 'Slack 的令牌或 webhook',
};

const UNWANTED: Readonly<Record<UnwantedKind, string>> = {
  buildCache: '构建的缓存',
  commandHistory: '命令的历史记录',
  credentials: '用户的凭证文件',
  editorFile: '编辑器留下的文件',
  memoryDump: '内存转储',
  otherVersionControl: '其他版本控制系统的文件',
  passwordSettings: '常含密码的配置文件',
  pythonCache: ' Python 会重新生成的文件',
  pythonEnvironment: ' Python 虚拟环境的一部分，其中的脚本只能在创建它的位置运行',
  repository: '仓库历史的一部分',
  systemFile: '操作系统留下的文件',
};

export const zhRules: ChineseRules<{
  'asset/case-collision': typeof caseCollision;
  'asset/copyleft': typeof copyleft;
  'asset/dangerous-command': typeof dangerousCommand;
  'asset/dangerous-setting': typeof dangerousSetting;
  'asset/duplicate-package': typeof duplicatePackage;
  'asset/empty-folder': typeof emptyFolder;
  'asset/key-file': typeof keyFile;
  'asset/layout': typeof layout;
  'asset/licence': typeof licence;
  'asset/lifecycle-script': typeof lifecycleScript;
  'asset/nested-archive': typeof nestedArchive;
  'asset/over-budget': typeof overBudget;
  'asset/package-name': typeof packageName;
  'asset/package-size': typeof packageSize;
  'asset/program-architecture': typeof programArchitecture;
  'asset/script-byte-order-mark': typeof scriptByteOrderMark;
  'asset/script-line-ends': typeof scriptLineEnds;
  'asset/script-mode': typeof scriptMode;
  'asset/script-shebang': typeof scriptShebang;
  'asset/script-syntax': typeof scriptSyntax;
  'asset/secret': typeof secret;
  'asset/single-top-folder': typeof singleTopFolder;
  'asset/test-data': typeof testData;
  'asset/unlisted-architecture': typeof unlistedArchitecture;
  'asset/unsafe-path': typeof unsafePath;
  'asset/unwanted-file': typeof unwantedFile;
  'asset/windows-name': typeof windowsName;
}> = {
  'asset/case-collision': {
    name: '仅大小写不同的名称',
    summary: '软件包中有两个文件的路径仅大小写不同。',
    why: '在 Windows 或 macOS 上解压时，其中一个会覆盖另一个。这是 koo 的建议，云商店没有说明。',
    fix: '将其中一个改名，或者在 .kooignore 中加一行将其排除。',
    messages: { samePath: (names) => `${nameSome(names)} 在 Windows 或 macOS 上是同一个路径。` },
  },
  'asset/copyleft': {
    name: '带有义务的许可证',
    summary: '软件包的一部分使用要求提供源代码的许可证。',
    why: '分发此类软件时必须遵守其许可证：附上许可证文本，并提供源代码。这是 koo 的建议，不是法律意见；云商店没有说明。',
    fix: '检查是否遵守该许可证；若已遵守，可在 koo.yaml 中关闭此规则。',
    messages: {
      found: ({ licence, others, path }) => `${path} 是 ${LICENCE_NAMES[licence]}${asAreOthers(others)}。`,
    },
  },
  'asset/dangerous-command': {
    name: '生命周期脚本中的危险命令',
    summary: '生命周期脚本会降低买家机器的安全性。',
    why: '云商店的商品安全审核标准要求最小权限、不预置密码、系统加固。其扫描是否检查脚本没有说明。',
    fix: '只为需要的用户授权，用 SHA-256 校验下载的内容，在买家的机器上生成密码。确属有意时，在该行上方写 `# koo-ignore: asset/dangerous-command 原因`。',
    messages: {
      runsDownload: () => '此处未经校验就直接运行下载的内容。',
      worldWritable: () => '此处允许所有用户写入。',
      uncheckedServer: () => '此处不验证下载来源。',
      firewallOff: () => '此处关闭防火墙。',
      selinuxOff: () => '此处关闭 SELinux。',
      readablePassword: () => '此处设置的密码所有人都能读到。',
      rootPassword: () => '此处允许 root 用密码登录。',
      rootWithoutPassword: () => '此处允许用户无需密码成为 root。',
    },
  },
  'asset/dangerous-setting': {
    name: '服务的危险配置',
    summary: '服务的配置会降低买家机器的安全性。',
    why: '云商店的商品安全审核标准要求对外可达的进程不以 root 运行，且不预置账号或密码。其扫描是否检查配置没有说明。',
    fix: '让服务使用自己的用户，由 install.sh 生成密码。确属有意时，在该行上方写 `# koo-ignore: asset/dangerous-setting 原因`。',
    messages: {
      rootLogin: () => '此配置允许 root 登录。',
      emptyPassword: () => '此配置允许用户无密码登录。',
      runsAsRoot: () => '此配置使服务以 root 运行。',
      manualPassword: () => '此处的密码是手册中的密码。',
      openToAll: () => '此配置使任何能访问服务的人都能使用它。',
      noPassword: () => '此配置使服务不要求密码。',
      rootWithoutPassword: () => '此配置允许用户无需密码成为 root。',
    },
  },
  'asset/duplicate-package': {
    name: '软件包重名',
    summary: 'koo.yaml 中的两个资产会打包成同名的文件。',
    why: '第二个软件包会覆盖第一个。这是 koo 的规则，不是云商店的。',
    fix: '为资产使用不同的名称。',
    messages: { sameFile: ({ file, key }) => `资产“${key}”也会打包成 ${file}。` },
  },
  'asset/empty-folder': {
    name: '空文件夹',
    summary: '空文件夹不会打包。',
    why: '与 git 一样，软件包只包含文件：脚本所依赖的文件夹会不存在。这是 koo 的规则。',
    fix: '在 install.sh 中创建该文件夹（`mkdir -p`），或者在其中放一个文件。',
    messages: { notPacked: (folders) => `${nameSome(folders)} 是空文件夹，不会放入软件包。` },
  },
  'asset/key-file': {
    name: '文件中的私钥',
    summary: '软件包中有私钥或密钥库。',
    why: '每个买家都得到同一把密钥，都能冒充其主人。云商店的镜像扫描禁止预置密钥；对软件包没有说明。',
    fix: '在 .kooignore 中加一行将其排除，由 install.sh 在买家的机器上生成密钥，并吊销这一把。此规则的 `except` 可列出有意包含的路径模式。',
    messages: {
      content: ({ path }) => `${path} 含有私钥。`,
      name: ({ path }) => `${path} 的名称表明它是私钥或密钥库。`,
    },
  },
  'asset/layout': {
    name: '软件包的目录结构',
    summary: '软件包没有 bin/ 或 scripts/。',
    why: '云商店的指南建议：bin/ 存放程序及其依赖，scripts/ 存放生命周期脚本。',
    fix: '将程序和依赖包放入 bin/，生命周期脚本放入 scripts/。',
    messages: {
      missing: ({ folders }) => `软件包没有 ${folders.join(' 和 ')}，而云商店的指南建议使用。`,
    },
  },
  'asset/licence': {
    name: '没有许可证',
    summary: '软件包顶层没有文件说明使用条款。',
    why: '买家的法务会要求。文件少于 `minimumFiles` 个的软件包不检查。这是 koo 的建议，云商店没有说明。',
    fix: '在软件包顶层放入 LICENSE 或 EULA 文件。',
    messages: { missing: () => '软件包顶层没有 LICENSE 或 EULA 文件。' },
  },
  'asset/lifecycle-script': {
    name: '生命周期命令的脚本',
    summary: '生命周期命令运行的文件不在软件包中。',
    why: '云商店的规则：软件包解压后，所配置的命令必须能够运行。缺少脚本的命令会在买家的机器上失败。',
    fix: '将脚本放入软件包，或者按其在软件包中的位置书写：路径相对于软件包的顶层。',
    messages: {
      leadsOut: ({ path }) => `${path} 指向软件包之外。`,
      leftOut: ({ path }) => `${path} 在文件夹中，但被 .kooignore 或 \`exclude\` 排除在软件包之外。`,
      otherCase: ({ other, path }) => `${path} 不在软件包中；${other} 在：路径区分大小写。`,
      inTopFolder: ({ other, path }) =>
        `${path} 不在软件包中：软件包的内容都在一个文件夹里，请写成 ${other}。`,
      elsewhere: ({ other, path }) => `${path} 不在软件包中；是否应为 ${other}？`,
      missing: ({ path }) => `${path} 不在软件包中。`,
    },
  },
  'asset/nested-archive': {
    name: '软件包中的归档',
    summary: '软件包中含有其他归档。',
    why: '云商店的指南允许在 bin/ 中放依赖包，没有说明扫描会看多深。koo 不查看其内部：其中的问题只有扫描才能发现。',
    fix: '尽可能将文件本身放入软件包；归档中的归档不会节省空间。',
    messages: { found: (archives) => `koo 不检查以下归档的内部：${nameSome(archives)}。` },
  },
  'asset/over-budget': {
    name: '超出大小预算',
    summary: '软件包大于 koo.yaml 中 `budget` 允许的大小。',
    why: '软件包会在不知不觉中变大：忘记删除的转储文件、重复的依赖。这是 koo 的规则，不是云商店的；没有 `budget` 时不检查。设为 `warning` 则只提示，不阻止打包。',
    fix: '用 .kooignore 排除买家不需要的内容；或者在 koo.yaml 中提高预算。',
    messages: {
      size: ({ budget, part, path, total }) =>
        `文件共 ${megabytes(total)}，预算为 ${megabytes(budget)}。其中 ${path} 占 ${megabytes(part)}。`,
      files: ({ budget, count, part, path }) =>
        `共有 ${count} 个文件，预算为 ${budget} 个。其中 ${path} 有 ${part} 个。`,
      file: ({ budget, bytes, path }) =>
        `${path} 有 ${megabytes(bytes)}，单个文件的预算为 ${megabytes(budget)}。`,
      moreFiles: ({ count }) => `另外 ${count} 个文件超出单个文件的预算。`,
    },
  },
  'asset/package-name': {
    name: '软件包名称',
    summary: '软件包名称中有资产扫描不接受的字符。',
    why: '云商店的规则：在 .zip、.tar 或 .tar.gz 之前，扫描只接受字母、数字、-、_ 和半角括号。koo 由资产的名称和版本生成该名称，并将版本中的点写为 _。',
    fix: '资产的名称和版本只使用字母、数字、-、_ 和半角括号；版本中也可以使用点。',
    messages: {
      archive: ({ file }) => `资产扫描不接受 ${file} 作为软件包的名称。`,
      characters: ({ file, refused }) =>
        `软件包的名称为 ${file}；资产扫描不接受其中的 ${refused.map((one) => JSON.stringify(one)).join(' ')}。`,
      empty: ({ file, part }) => `软件包的名称为 ${file}：资产的${part === 'name' ? '名称' : '版本'}为空。`,
    },
  },
  'asset/package-size': {
    name: '软件包大小',
    summary: '软件包超过资产扫描支持的大小。',
    why: '云商店的规则（读自其页面的副本）：扫描最多支持 20 GB。打包之前，只有 tar 能确定过大；zip 或 tar.gz 压缩后可能足够小，因此为警告。',
    fix: '在 .kooignore 中排除买家不需要的内容；由 install.sh 下载大的数据；或者拆分资产。',
    messages: {
      packed: ({ maximum, size }) => `软件包为 ${gibibytes(size)} GB；资产扫描最多支持 ${maximum} GB。`,
      toPack: ({ maximum, size }) =>
        `待打包的文件为 ${gibibytes(size)} GB；资产扫描最多支持 ${maximum} GB 的软件包。`,
    },
  },
  'asset/program-architecture': {
    name: '其他机器的程序',
    summary: '程序或库与资产的 os 和 arch 不符。',
    why: '在买家的机器上会以 “Exec format error” 结束。生命周期命令运行的文件为错误。面向多种机器的软件包可能有意包含此类文件。这是 koo 的建议，云商店没有说明。',
    fix: '为声明的机器构建，更正 koo.yaml 中资产的 `os` 和 `arch`，或者排除该文件。',
    messages: {
      otherFormat: ({ format, os, ...programs }) =>
        `资产面向 ${os}，但以下程序为 ${format} 格式：${nameSome(programs)}。`,
      otherMachine: ({ arch, machines, ...programs }) =>
        `资产面向 ${arch}，但以下程序面向 ${listText(machines, 'zh')}：${nameSome(programs)}。`,
    },
  },
  'asset/script-byte-order-mark': {
    name: '脚本前的字节顺序标记',
    summary: 'shell 脚本，或者按路径直接运行的脚本，以字节顺序标记（BOM）开头。',
    why: 'Linux 因此看不到 #! 行，shell 会把该标记当作第一条命令的一部分。这是 koo 的建议，云商店没有说明。',
    fix: "保存为不带 BOM 的 UTF-8：`sed -i '1s/^\\xEF\\xBB\\xBF//' FILE`。",
    messages: { found: ({ path }) => `${path} 以字节顺序标记开头；Linux 看不到其 #! 行。` },
  },
  'asset/script-line-ends': {
    name: 'shell 脚本的换行符',
    summary: '生命周期命令运行的脚本使用 Windows 换行符，而 shell 或 Linux 会读到它们。',
    why: 'Linux 上的 shell 会把回车符当作行的一部分：“command not found”，或者找不到解释器。这是 koo 的建议，云商店没有说明。',
    fix: "转换换行符：`sed -i 's/\\r$//' FILE`，并在 .gitattributes 中用 `*.sh text eol=lf` 保持。",
    messages: {
      everywhere: ({ count, path }) =>
        `${path} 使用 Windows 换行符（共 ${count} 处）；Linux 上的 shell 无法运行它。`,
      inShebang: ({ path }) => `Linux 会把 ${path} 的 #! 行中的回车符当作该行的一部分。`,
    },
  },
  'asset/script-mode': {
    name: '生命周期脚本的可执行位',
    summary: '生命周期命令按路径运行某个文件，而该文件不可执行。',
    why: '云商店的规则：软件包解压后，所配置的命令必须能够运行。没有可执行位的文件会以 “Permission denied” 结束。',
    fix: '运行 `chmod +x FILE`，或者在命令中写明解释器：`bash scripts/install.sh`。',
    messages: {
      notExecutable: ({ path, phase }) => `${path} 不可执行，而 ${phase} 按路径运行它。`,
      file: () => '它不可执行。',
    },
  },
  'asset/script-shebang': {
    name: '生命周期脚本的第一行',
    summary: '生命周期命令运行的脚本没有可用的 #! 行。',
    why: '没有它，按路径运行脚本时系统不知道启动哪个解释器，读者也只能猜测。未写明文件夹的解释器无法找到。云商店没有说明。',
    fix: '将 `#!/bin/bash` 或 `#!/usr/bin/env bash` 作为第一行。',
    messages: {
      missing: ({ path }) => `${path} 没有以 #! 和解释器的名称开头。`,
      noFolder: ({ path }) => `${path} 的 #! 行中的解释器没有写明文件夹。`,
    },
  },
  'asset/script-syntax': {
    name: 'shell 脚本的语法',
    summary: 'bash 无法读取生命周期命令运行的脚本。',
    why: '云商店的规则：软件包解压后，所配置的命令必须能够运行。`bash -n` 只读取脚本，不运行任何内容；没有 4 或更新版本的 bash 时不作检查。',
    fix: '更正脚本；`bash -n FILE` 会给出同样的结果。',
    messages: { unreadable: ({ mistake, path }) => `bash 无法读取 ${path}：${mistake}。` },
  },
  'asset/secret': {
    name: '软件包中的机密',
    summary: '软件包的某个文件中有密钥、令牌或密码。',
    why: '每个买家都能读到。在不超过 `maximumMB` 的文本文件中查找华为云的 AK/SK、云商店的密钥，以及 secretlint 推荐规则所知的内容；不检查程序、归档和镜像。云商店没有说明其扫描会查找机密。',
    fix: '将其删除并吊销：应视为已经泄露。由 install.sh 询问，或从环境变量读取。此规则的 `except` 可列出有意包含的路径模式。',
    messages: {
      found: ({ kind, path }) => `${path} 中有${/^[A-Z\d]/.test(SECRETS[kind]) ? ' ' : ''}${SECRETS[kind]}。`,
      moreFiles: ({ count, name }) => `${name} 中含有机密的文件过多，另有 ${count} 个文件未检查。`,
    },
  },
  'asset/single-top-folder': {
    name: '单个顶层目录',
    summary: '软件包的内容都在一个文件夹中。',
    why: '云商店的指南不建议这样做：生命周期命令必须以该文件夹的名称开头，容易遗漏。',
    fix: '将该文件夹设为资产的 `root`，使 bin/ 和 scripts/ 位于软件包的顶层。',
    messages: { found: ({ folder }) => `软件包的内容都在 ${folder}/ 中；云商店的指南不建议这样做。` },
  },
  'asset/test-data': {
    name: '软件包中的测试数据',
    summary: '测试文件夹使软件包变大。',
    why: '买家每次部署都会下载它，却不需要它；测试数据也常常来自生产环境。这是 koo 的建议，云商店没有说明。',
    fix: '在 .kooignore 中加一行将其排除，或者提高此规则的 `maximumMB`。',
    messages: { found: ({ folder, size }) => `${folder} 看起来是测试，大小为 ${mebibytes(size)} MB。` },
  },
  'asset/unlisted-architecture': {
    name: '扫描未列出的机器的程序',
    summary: '程序所面向的处理器不在云商店扫描的列表中。',
    why: '资产扫描识别 x86/x64、arm/arm64、mips 和 powerpc 的程序。对其他程序如何处理没有说明。',
    fix: '若买家的机器不需要它，将其排除，或者咨询云商店。',
    messages: { found: (programs) => `扫描的页面没有列出以下程序所面向的机器：${nameSome(programs)}。` },
  },
  'asset/unsafe-path': {
    name: '指向软件包之外的路径',
    summary: '文件的路径是绝对路径、指向上级目录，或者在其他系统上指向别处。',
    why: '解压程序会拒绝或改写这样的路径，扫描程序会视为攻击。koo 生成的归档中不会出现。这是 koo 的规则，云商店没有说明。',
    fix: '将文件改名，或者在 .kooignore 中加一行将其排除。',
    messages: { more: ({ count }) => `另外 ${count} 个文件的路径不能放入软件包。` },
  },
  'asset/unwanted-file': {
    name: '不应发布的文件',
    summary: '软件包中有买家不需要或不应看到的内容。',
    why: '仓库的历史、开发者机器的配置或内存转储会向每个买家泄露机密：为警告。编辑器和系统留下的文件只是不整洁。这是 koo 的建议，云商店没有说明。',
    fix: '在 .kooignore 中加一行将其排除；`koo asset list` 显示将打包的内容。此规则的 `except` 可列出有意包含的路径模式。',
    messages: {
      found: ({ kind, others, path }) => `${path} 是${UNWANTED[kind]}${asAreOthers(others)}。`,
    },
  },
  'asset/windows-name': {
    name: 'Windows 不支持的名称',
    summary: '软件包中的某个文件无法在 Windows 上解压。',
    why: 'Windows 保留了一些设备名称，会去掉末尾的点或空格，不接受 < > " | ? *，许多程序也不接受超过 259 个字符的路径。资产的 os 为 Windows 时为警告。这是 koo 的建议，云商店没有说明。',
    fix: '将文件改名，或者在 .kooignore 中加一行将其排除。',
    messages: {
      device: ({ path }) => `${JSON.stringify(path)} 使用了 Windows 的设备名称。`,
      droppedEnd: ({ path }) => `${JSON.stringify(path)} 末尾有点或空格，Windows 会将其去掉。`,
      character: ({ path }) => `${JSON.stringify(path)} 含有 Windows 名称不接受的字符。`,
      tooLong: ({ path }) => `${JSON.stringify(path)} 的长度超过 Windows 上许多程序支持的长度。`,
      more: ({ count }) => `另外 ${count} 个文件的名称是 Windows 不支持的。`,
    },
  },
};
