/** The flags that several commands share, by their meaning: a name such as `target` has several. */
export const sharedFlags = {
  allow:
    '无需确认即可执行的操作，以逗号分隔：relink、unlink（改变或取消规格的关联）、delete（删除 koo 创建的内容）、stacks（在 RFS 中创建资源栈）。',
  assetId: '应用资产的 ID，用于 ${asset.KEY.id}；可多次指定。',
  books:
    '账簿文件；默认为 KOO_BOOKS_URL 指定的数据库，否则为 koo.yaml 旁（或当前文件夹中）的 .koo/books.db。',
  callTarget: '要调用的目标：`local`（正在运行的模拟器，默认），或 koo.yaml 中的目标。',
  callSite:
    '要调用的目标：`local`（正在运行的模拟器，默认）、云商店站点（`china`、`international`、`europe`），或 koo.yaml 中的目标。',
  clientId: '应用的客户端 ID；优先于环境变量和配置。',
  domain: '买家用户所在的域名；优先于环境变量和配置。',
  dryRun: '仅显示将要做的变更及原因，不做任何变更。',
  emulatorTarget: '正在运行的模拟器，使用其自带的客户端。',
  event: '云商店事件 ID。',
  events: '实时写入事件，每行一个 JSON 对象；可写入文件、管道或 /dev/fd/N，- 表示标准输出。',
  failOn: '存在该级别或更高级别的检查结果时，以退出码 1 结束。',
  format: '输出格式。',
  handOffTarget: '人工步骤所属的目标；仅当多个目标都有人工步骤时需要指定。',
  lint: '先检查模板，有错误时停止。',
  lockTimeout: '等待该商品的其他发布结束的最长秒数；0 表示立即失败。',
  outbox: '待发队列文件；默认为 KOO_OUTBOX_URL 指定的数据库，否则为 koo.yaml 旁的 .koo/usage-outbox.db。',
  offline: '不连接云商店站点：与 koo 的记录比较。需要网络的步骤会等待。',
  profile: '签名使用的凭证文件配置；优先于环境变量中的密钥。',
  profileForSite: '对云商店站点的请求签名时使用的凭证文件配置。',
  profileWithOAuth: '凭证文件中在 `oauth` 下配置了客户端的配置。',
  project: 'koo.yaml 或其所在文件夹的路径；默认从当前文件夹向上查找最近的一个。',
  projectId: '您在该区域的项目 ID；默认为目标的项目 ID，否则取自 KOO_PROJECT_ID。',
  prune: '删除由 koo 创建且 koo.yaml 不再声明的内容。',
  publishTarget: '发布目标。',
  region: 'RFS 所在的区域；默认为目标的区域，否则取自 KOO_REGION。',
  report: '生成包含全部检查、打包和变更的 HTML 报告；失败或中断时也会生成。',
  reportFormat:
    '报告格式：text、json、sarif、junit、github、gitlab、markdown；用 =FILE 写入文件。可多次指定；未将其他格式输出到终端时输出 text。',
  rfsUrl: 'RFS 的地址；仅当与区域的默认地址不同时需要指定。',
  set: '将 `set` 的值写为变量的默认值。',
  showTokens: '完整显示令牌。',
  showUser: '显示用户的姓名、电话和邮箱。',
  site: '云商店站点：与指定该站点的 --target 相同。',
  templateUri: 'zip 在 OBS 中的地址；模板包含多个文件或超过 51,200 个字符时必填。',
  timeout: '等待响应的秒数。',
  tokens: '令牌文件，仅所有者可读（权限 0600）。',
  url: '要调用的地址：https: 不限主机，http: 仅限本机。',
  var: '非敏感变量的值；可多次指定。',
  varFile: '变量值文件：.tfvars、.json 或 .yaml；包含敏感值时，文件必须仅您本人可读。',
  wait: '等待审核完成（最长三个工作日），然后进行关联。',
  waitTimeout: '与 --wait 一起使用：最长等待秒数（默认 1800），超时后以退出码 1 结束。',
  yes: '不要求确认。',
  yesToAll: '已弃用：允许 --allow 可以列出的全部操作。',
} as const;

/** Which products a command is about. */
export const workspaceFlags = {
  all: 'FOLDER（默认为当前文件夹）及其子文件夹中的所有商品：node_modules、.git 和 .koo 之外的每个 koo.yaml。',
  project: 'koo.yaml 或其所在文件夹的路径；默认从当前文件夹向上查找最近的一个。可多次指定。',
} as const;

/** The flags of every command. */
export const everywhereFlags = {
  json: '以 JSON 格式输出。',
  lang: '输出语言；默认依次取自 KOO_LANG、LC_ALL、LC_MESSAGES、LANG。',
} as const;

/** The flags of commands that call RFS. */
export const rfsFlags = {
  profile: sharedFlags.profile,
  project: sharedFlags.project,
  'project-id': sharedFlags.projectId,
  region: sharedFlags.region,
  target: sharedFlags.callTarget,
  timeout: sharedFlags.timeout,
  url: sharedFlags.rfsUrl,
} as const;

/** The flags of commands that call KooGallery. */
export const targetFlags = {
  profile: sharedFlags.profile,
  project: sharedFlags.project,
  site: sharedFlags.site,
  target: sharedFlags.callSite,
  timeout: sharedFlags.timeout,
  url: sharedFlags.url,
} as const;

/** The flags of commands that log in as a buyer's user. */
export const oauthFlags = {
  profile: sharedFlags.profileWithOAuth,
  'client-id': sharedFlags.clientId,
  domain: sharedFlags.domain,
  target: sharedFlags.emulatorTarget,
  project: sharedFlags.project,
} as const;

/** The flags of commands that change a target. */
export const publishFlags = {
  'lock-timeout': sharedFlags.lockTimeout,
  profile: sharedFlags.profileForSite,
  project: sharedFlags.project,
  yes: sharedFlags.yes,
  target: sharedFlags.publishTarget,
} as const;

/** How a template gets to RFS. */
export const rfsTemplateFlags = {
  'asset-id': sharedFlags.assetId,
  lint: sharedFlags.lint,
  set: sharedFlags.set,
  'template-uri': sharedFlags.templateUri,
} as const;

/** What a run records. */
export const traceFlags = {
  events: sharedFlags.events,
  report: sharedFlags.report,
} as const;

/** How long to wait for reviews. */
export const waitFlags = {
  timeout: sharedFlags.waitTimeout,
  wait: sharedFlags.wait,
} as const;
