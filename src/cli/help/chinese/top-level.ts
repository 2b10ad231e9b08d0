import type { CommandTexts } from '../command-texts.js';
import {
  publishFlags,
  sharedFlags,
  targetFlags,
  traceFlags,
  waitFlags,
  workspaceFlags,
} from './shared-flags.js';

/** Of commands without a topic. */
export const topLevelCommands: Readonly<Record<string, CommandTexts>> = {
  adopt: {
    summary: '登记目标上已有的应用资产，使 koo 不再要求重新创建。',
    description:
      '按 ID 查询每个应用资产，将其 ID、版本和校验值记入状态，并把 koo.yaml 未声明的应用资产添加进去。没有 koo.yaml 时会生成一个，需要 --product、--name 和 --access 选项。只能查询已通过审核的版本。已登记的内容只有在确认之后才会被替换。',
    flags: {
      access: '用于新的 koo.yaml：商品的接入类型。',
      asset:
        'koo.yaml 中应用资产的键、其 ID，以及版本（默认为 koo.yaml 中的版本，否则为最新版本）。可多次指定。',
      'lock-timeout': sharedFlags.lockTimeout,
      name: '用于新的 koo.yaml：商品的名称。',
      package: '应用资产的软件包；仅当目标返回的校验值不是 SHA-256 时需要指定。可多次指定。',
      product: '用于新的 koo.yaml：商品的 ID。',
      profile: sharedFlags.profileForSite,
      project: sharedFlags.project,
      target: '已有这些应用资产的目标。',
      yes: '替换已登记的内容时不要求确认。',
    },
  },
  apply: {
    summary: '执行已保存的计划：只做其中的变更，否则不做任何变更。',
    description:
      '重新打包并重新读取目标；自 `koo plan --out` 之后，koo.yaml、软件包、模板或目标如有变化，则以退出码 1 结束。中断的执行会继续完成。',
    args: { plan: '`koo plan --out` 生成的文件。' },
    flags: {
      ...traceFlags,
      ...workspaceFlags,
      ...waitFlags,
      'lock-timeout': sharedFlags.lockTimeout,
      offline: sharedFlags.offline,
      profile: sharedFlags.profileForSite,
      allow: sharedFlags.allow,
      yes: sharedFlags.yesToAll,
    },
  },
  doctor: {
    summary: '诊断调用失败的原因：密钥、时钟、网络、代理、TLS、权限。',
    description:
      '检查一次调用所需的全部条件，报告问题及解决办法；存在问题时退出码为 1。指定目标（--target、--url）时，会通过与其他调用相同的连接发起一次无副作用的调用。未指定目标时只检查本机；如果没有密钥，还会检查本机正在运行的模拟器。',
    flags: { ...targetFlags },
  },
  emulator: {
    summary: '在本机运行云商店、卖家中心和 RFS 的模拟器。',
    description:
      '只监听本机回环地址，并与真实接口一样检查签名、大小、哈希值和规则。状态会持久保存。按 Ctrl-C 或发送 SIGTERM 可停止，退出码为 0。',
    flags: {
      'allow-host': '非本机的主机名；确认该服务器属于您本人。',
      callback:
        '您的服务器的生产系统接口地址：在页面中提交的订单会投递到该地址，并用 KOO_CALLBACK_KEY 或配置中的密钥签名。',
      console: '谁可以操作卖家中心：koo，或与真实云商店一样只能由人工操作；此时 `koo publish` 使用人工步骤。',
      data: '保存状态的文件夹。',
      fault: '为调用注入故障，例如 "lost rate=0.2 path=/api"；故障类型见 docs/emulator.md。',
      faults: '包含故障列表的 YAML 或 JSON 文件。',
      kind: '服务器提供的接口种类；默认为 koo.yaml 中的 callback.protocol，否则为 saas-2.0。',
      profile: '凭证文件中的配置，用其中的密钥签名。',
      'gateway-limit': '与云商店网关一样，拒绝超过 12 MB 的请求体。',
      port: '监听端口；默认使用空闲端口。',
      review: '由谁审核：自动扫描软件包，或由控制台接口的调用方审核。',
      'stack-seconds': 'RFS 生成计划、部署和删除所需的秒数；0 表示下次查询时即完成。',
    },
  },
  'emulator:order': {
    summary: '以买家身份向正在运行的模拟器下单。',
    description:
      '模拟器会为此调用您的服务器（koo emulator --callback URL），之后可以查询该订单并上报用量。在云商店，订单由买家在网站上提交。等待到实例就绪或某次调用失败为止；失败时退出码为 1。',
    flags: {
      charging: '计费模式：包年包月、按需、套餐包或一次性。',
      period: '周期的单位。',
      periods: '周期数。',
      product: '商品ID；默认为 koo.yaml 中的商品，否则为示例商品。',
      quantity: '数量。',
      spec: '规格的 skuCode；默认为 koo.yaml 中的第一个规格。',
    },
  },
  'emulator:statement': {
    summary: '下载正在运行的模拟器虚构的某月对账单。',
    description:
      '把订单列表、话单、交易明细、账单和详单写成卖家中心导出文件的格式，可由 koo bill import 等命令导入。价格和金额由模拟器虚构，每一行都有说明。使用 --plant 可在文件中植入差错，以查看 koo reconcile 的结果。',
    flags: {
      format: '文件格式。',
      output: '写入文件的文件夹；不存在时会创建。',
      period: '账期；默认为最近一个有订单或话单的月份。',
      plant: '要植入的差错，以逗号分隔。',
    },
  },
  explain: {
    summary: '解释规则，或 koo、云商店、网关、RFS 的错误码。',
    description:
      '显示原因、解决办法和依据的文档。规则可用 ID 或斜杠后的部分指定；错误码按响应中的写法给出，前缀可有可无。离线运行。',
    args: { 'rule|code': '检查结果中的规则，或响应中的错误码。' },
  },
  init: {
    summary: '从完整示例创建商品，可直接发布到本地目标。',
    description:
      '示例有：license-ecs，部署在一台 ECS 上的 License 类商品（一个小型服务及其生命周期脚本、用于部署的 Terraform 模板、买家填写的表单）；image-ecs，使用主机镜像的同类商品；container-helm，Helm chart；saas；saas-server，带有生产接口服务端的 SaaS 商品。每个示例都有 koo.yaml。文件夹中已有的文件不会改动。离线运行。',
    args: { folder: '目标文件夹；不存在时自动创建。' },
    flags: {
      starter:
        '要使用的示例：license-ecs、image-ecs、container-helm、saas 或 saas-server；默认使用与文件夹同名的示例，否则为 license-ecs。',
    },
  },
  plan: {
    summary: '显示 koo publish 将要做的变更及原因。',
    description: '检查、打包，并将 koo.yaml 和软件包与目标进行比较。不会改动目标。',
    flags: {
      allow: '执行该计划所需的操作超出此范围时，以退出码 1 结束：relink、unlink、delete、stacks。',
      ...traceFlags,
      ...workspaceFlags,
      'exit-code': '有变更时，以退出码 1 结束。',
      format: '输出格式；使用 --json 时为 json。',
      'lock-timeout': sharedFlags.lockTimeout,
      out: '保存计划，供 `koo apply` 使用。',
      offline: sharedFlags.offline,
      profile: sharedFlags.profileForSite,
      prune: sharedFlags.prune,
      target: sharedFlags.publishTarget,
    },
  },
  publish: {
    summary: '构建、上传并发布商品。',
    description:
      '检查模板，打包应用资产，与目标比较，并完成有差异的部分：创建草稿并上传，注册并绑定模板，提交审核，关联各规格。任何时候都可以安全地重复运行，已存在的内容不会重复发送。`koo plan` 只显示变更而不执行。目标 `local` 是本机的 koo 模拟器；云商店没有公开创建应用资产或关联模板的接口。',
    flags: {
      ...traceFlags,
      ...workspaceFlags,
      ...waitFlags,
      'lock-timeout': sharedFlags.lockTimeout,
      offline: sharedFlags.offline,
      profile: sharedFlags.profileForSite,
      prune: sharedFlags.prune,
      target: sharedFlags.publishTarget,
      allow: sharedFlags.allow,
      yes: sharedFlags.yesToAll,
    },
  },
  rollback: {
    summary: '恢复到以前某次发布的关联。',
    description:
      '每次成功的发布都会保存在 .koo/history 中。不上传也不注册任何内容：如果当时的模板和应用资产在目标上已不存在，则不做任何变更。koo.yaml 保持不变，因此下一次 `koo publish` 会按其声明进行关联。',
    flags: {
      ...publishFlags,
      'dry-run': sharedFlags.dryRun,
      list: '仅列出历次发布，不做任何变更。',
      to: '发布的编号；默认为当前发布的前一次。',
    },
  },
  report: {
    summary: '把商家账簿的报告写成一个 HTML 页面。',
    description:
      '生成一个独立的页面：按月、按商品、按客户的收入，用量与计费，未付账单的账龄，订单状态，koo reconcile 发现的差异，账簿中有什么、缺什么，以及每个数字的来源。先从待发队列复制已推送的话单。客户名称默认隐藏。使用 --json 时，仅在指定 --output 时写入页面。',
    flags: {
      books: sharedFlags.books,
      outbox: sharedFlags.outbox,
      output: '页面文件；默认为 report.html。',
      period: '只报告该账期，例如 202610；默认为全部账期。',
      project: sharedFlags.project,
      'show-buyer': '显示客户的名称和账号。',
    },
  },
  reconcile: {
    summary: '核对售出、交付、计量、出账与付款。',
    description:
      '比对账簿中的订单、实例、话单、交易明细、账单和业绩单，并重算可以重算的金额。先把 koo 推送的话单从待发队列复制到账簿。账簿缺少某账期的一方时，跳过相应检查并说明原因。级别、容差和已接受的差异在 koo.yaml 的 `books` 中设置。只要有不一致，退出码就为 1。',
    flags: {
      'accept-open': '即使还有差异，也关闭该账期。',
      baseline: '忽略该文件中列出的差异。',
      books: sharedFlags.books,
      close: '关闭该账期：保存其所有行和哈希值。之后的变化会报告为差异。',
      'fail-on': '存在该级别或更高级别的差异时，以退出码 1 结束。',
      format: sharedFlags.reportFormat,
      outbox: sharedFlags.outbox,
      period: '只检查该账期，如 202610；默认检查全部账期。',
      project: sharedFlags.project,
      rules: '仅列出规则。',
      strict: '有检查被跳过时，也以退出码 1 结束。',
      'update-baseline': '用当前的差异替换基线。',
    },
  },
  status: {
    summary: '查看商品的当前状态。',
    description:
      '读取 koo.yaml 和以往发布的回执，不访问网络。已声明但尚未发布或关联不同的内容显示为未完成；如需检查文件是否变化，请运行 `koo plan`。只要有人工步骤未完成或未验证，退出码就为 1。',
    flags: { ...workspaceFlags, target: '仅显示该目标。' },
  },
};
