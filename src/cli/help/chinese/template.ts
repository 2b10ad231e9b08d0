import type { CommandTexts } from '../command-texts.js';
import { publishFlags, rfsFlags, rfsTemplateFlags, sharedFlags, workspaceFlags } from './shared-flags.js';

/** Of `koo template …`. */
export const templateCommands: Readonly<Record<string, CommandTexts>> = {
  'template:delete': {
    summary: '删除目标上已注册的模板或其某个版本。',
    description:
      '只删除未被任何规格或应用资产使用的内容；否则列出使用情况，不做任何变更。删除最后一个版本时，模板也一并删除。',
    args: { template: 'koo.yaml 或发布回执中的键，或目标上的名称；加 @VERSION 表示某个版本。' },
    flags: { ...publishFlags, 'dry-run': sharedFlags.dryRun },
  },
  'template:graph': {
    summary: '绘制模板中的块及其引用关系。',
    description: '箭头由被引用的块指向引用它的块。生成 SVG 无需浏览器或 Graphviz。离线运行。',
    args: { path: '文件夹、.tf 或 .tf.json 文件，或 .zip；默认为 koo.yaml 声明的模板。' },
    flags: { format: sharedFlags.format, project: sharedFlags.project },
  },
  'template:inspect': {
    summary: '查看模板的组成，以及买家需要填写的内容。',
    description:
      '列出变量、资源、数据源、模块、输出、Provider、所部署的应用资产，以及 RFS 可预估价格的资源。数量按变量的默认值计算。离线运行。',
    args: { path: '文件夹、.tf 或 .tf.json 文件，或 .zip；默认为 koo.yaml 声明的模板。' },
    flags: { project: sharedFlags.project },
  },
  'template:lint': {
    summary: '在 RFS 检查之前，先检查自动部署模板。',
    description:
      '模板可以是包含 .tf 和 .tf.json 文件的文件夹、单个文件或 .zip；报告 RFS 会拒绝的内容，以及会给买家造成问题的内容。如果文件夹中没有此类文件，则在其中查找模板。PATH 默认为 koo.yaml 声明的模板，否则为当前文件夹。离线运行。',
    args: { path: '模板，或存放模板的文件夹；- 表示标准输入。' },
    flags: {
      baseline: '忽略该文件中列出的检查结果；默认为 koo.yaml 旁或当前文件夹中的 .koo-baseline.json。',
      cache: '对未变化的模板复用上次运行的结果，缓存保存在 $XDG_CACHE_HOME/koo 或 ~/.cache/koo。',
      'dry-run': '不写入任何内容，以 unified diff 格式输出 --fix 将做的修改。',
      'fail-on': sharedFlags.failOn,
      fix: '修复可以安全修复的问题，并报告其余问题。注释和排版保持不变；不修复 zip 文件。',
      format: sharedFlags.reportFormat,
      jobs: '检查线程数；默认为 1，模板数以千计时使用多个线程。',
      ...workspaceFlags,
      rule: '设置某条规则的级别，或用 off 关闭；优先于 koo.yaml；可多次指定。',
      'stdin-filename': '标准输入对应的文件名，以 .tf 或 .tf.json 结尾；默认根据首个字符判断。',
      timing: '同时在标准错误输出和 --json 的汇总中报告每条规则的耗时。不使用缓存。',
      'update-baseline': '用当前的检查结果替换基线。',
      watch: '文件变化时重新检查，直到按 Ctrl-C。',
    },
  },
  'template:package': {
    summary: '检查模板并打包为 RFS 可用的 zip，打包结果可重现。',
    description:
      '生成模板的 zip：RFS 加载的文件、被调用的本地模块、表单扩展，以及函数引用的文件。koo.yaml 中 `set` 的值在 zip 中成为默认值，您的文件不会改动。RFS 会拒绝的内容在写入 zip 之前报告。',
    args: { template: '模板在 koo.yaml 中的键或路径；默认为 koo.yaml 中的所有模板。' },
    flags: {
      'asset-id': sharedFlags.assetId,
      lint: sharedFlags.lint,
      out: '输出文件夹；默认为 koo.yaml 旁的 .koo/packages/templates。',
      project: sharedFlags.project,
      set: sharedFlags.set,
      target: '从该目标获取应用资产 ID：优先取自 koo.yaml，否则取自其回执。',
    },
  },
  'template:price': {
    summary: '查看 RFS 对模板的预估价格。',
    description:
      'RFS 按执行计划预估价格，而执行计划需要资源栈。koo 会创建空资源栈和执行计划，显示价格后将两者删除，按 Ctrl-C 或失败时同样会删除。不部署任何资源。执行前会要求确认。',
    args: { template: '模板在 koo.yaml 中的键或路径。' },
    flags: {
      ...rfsFlags,
      ...rfsTemplateFlags,
      var: sharedFlags.var,
      'var-file': sharedFlags.varFile,
      yes: '创建资源栈时不要求确认。',
    },
  },
  'template:prove': {
    summary: '用 RFS 验证模板，并报告与 koo 不一致之处。',
    description:
      '按发布时的方式打包 koo.yaml 中的模板，由 RFS 解析并保存（不重复保存）。使用 --price 或 --plan 时，还会在空资源栈中创建执行计划，之后删除该资源栈。报告 RFS 拒绝而 koo 接受的内容（退出码为 1）、koo 判为错误而 RFS 接受的内容，以及双方解析不同的变量。如果 koo.yaml 中的目标配置了 `rfs`，`koo publish` 会先执行此验证。',
    args: { template: '模板在 koo.yaml 中的键或路径；默认为 koo.yaml 中的所有模板。' },
    flags: {
      ...rfsFlags,
      'asset-id': sharedFlags.assetId,
      plan: '显示各模板的执行计划；默认取自 koo.yaml 中目标的设置。',
      price: '预估各模板的价格；默认取自 koo.yaml 中目标的设置。',
      'template-uri': '某个模板的 zip 在 OBS 中的地址；模板包含多个文件或超过 51,200 个字符时必填。',
      'var-file': sharedFlags.varFile,
      yes: '创建资源栈时不要求确认。',
    },
  },
  'template:push': {
    summary: '将模板保存到 RFS（我的模板）；有变化时保存为新版本。',
    description:
      '检查并打包模板，由 RFS 解析，然后保存为新模板，或同名模板的下一个版本。没有变化的模板不会重复发送。包含多个文件或超过 51,200 个字符的模板需要 OBS 地址：koo 生成 zip，由您上传并提供其地址。',
    args: { template: '模板在 koo.yaml 中的键或路径。' },
    flags: {
      ...rfsFlags,
      ...rfsTemplateFlags,
      description: '新模板的描述。',
      name: '模板在 RFS 中的名称；默认由商品和 koo.yaml 中的键组成，否则取自其路径。',
      'version-description': '版本的描述。',
    },
  },
  'template:rules': {
    summary: '列出模板、软件包和 koo.yaml 的检查规则。',
    description: '显示每条规则及其默认级别；可在 koo.yaml 的 `rules` 中设置其他级别和选项。离线运行。',
    args: { area: '仅列出某一类规则，例如 variable。' },
  },
  'template:test': {
    summary: '在独立的资源栈中测试模板：计划、价格，并可部署和删除。',
    description:
      '创建资源栈和执行计划，显示模板将部署的资源和费用。--apply 会实际部署（产生费用），并显示事件和输出。--delete 在结束后删除全部资源，按 Ctrl-C 或失败时同样会删除。不使用 --apply 时不部署任何资源，并始终删除资源栈。执行前会要求确认。',
    args: { template: '模板在 koo.yaml 中的键或路径。' },
    flags: {
      ...rfsFlags,
      ...rfsTemplateFlags,
      apply: '按执行计划实际部署资源，会产生费用。',
      delete: '无论结果如何，结束时都删除已部署的资源。不使用时保留资源栈。',
      var: sharedFlags.var,
      'var-file': sharedFlags.varFile,
      yes: '创建资源栈和部署时不要求确认。',
    },
  },
  'template:validate': {
    summary: '检查模板，并可由 RFS 解析。',
    description:
      '在本地检查并打包模板，按 RFS 的格式显示其变量。使用 --remote 时还会由 RFS 解析（ParseTemplateVariables），并显示差异；不保存任何内容。RFS 没有检查范围更广的接口。',
    args: { template: '模板在 koo.yaml 中的键或路径。' },
    flags: { ...rfsFlags, ...rfsTemplateFlags, remote: '由 RFS 解析模板。' },
  },
};
