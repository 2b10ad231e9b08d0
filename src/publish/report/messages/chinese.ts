import { numberText } from './durations.js';
import type { ReportMessages } from './report-messages.js';

const counted = (noun: string) => (count: number) => `${numberText(count)} ${noun}`;

const CHANGED = { added: '新增', removed: '删除', changed: '修改', moved: '移动' } as const;

export const CHINESE: ReportMessages = {
  text: {
    access: '接入方式',
    after: '请先完成：',
    archiveSize: '归档大小',
    assets: '应用资产',
    at: '位置',
    atTarget: '目标上现有的内容',
    because: '原因',
    before: '之前',
    biggest: '最大的文件',
    bytes: '字节',
    change: '变更',
    changes: '变更',
    checks: '检查',
    clean: '未发现问题',
    comma: '，',
    commit: '提交',
    compared: '与上次发布的软件包相比',
    dirty: '有未提交的修改',
    duration: '用时',
    file: '文件',
    files: '文件',
    findings: '检查结果',
    folder: '文件夹',
    folders: '各文件夹解包后的大小',
    goesOn: '请重新运行同一命令：它会从中断处继续。',
    handOffs: '需要您在卖家中心完成的步骤',
    handOffsIntro:
      '云商店只在控制台提供这些步骤。每一步都有列出全部填写内容的页面，所需文件也已备好。每完成一步后请重新运行同一命令。',
    inFolder: '页面和文件（相对于 koo.yaml）：',
    killed: '事件到此为止：koo 被强行终止，或仍在运行。',
    leftAlone: '保持不动',
    linkedMark: '已关联',
    matrix: '规格 × 模板 × 资产',
    matrixIntro: '每个规格用什么部署。实心：关联已生效；空心：已声明，尚未生效。',
    noChanges: '已是最新，无需更改。',
    nothingFound: '未发现问题。',
    now: '本次',
    openMark: '已声明，尚未关联',
    others: '其他',
    outcome: '结果',
    overview: '商品',
    packages: '软件包',
    planned: '计划中',
    product: '商品',
    productFolder: 'koo.yaml 所在文件夹',
    provenance: '来源证明',
    price: '价格',
    inventedPrice: '价格（模拟）',
    proofDifferences: 'koo 与 RFS 的不同之处',
    proving: 'RFS 对模板的检验结果',
    resources: '资源',
    template: '模板',
    variables: '变量',
    sbom: '物料清单',
    share: '占比',
    signed: '已签名',
    size: '大小',
    spec: '规格',
    standing: '状态',
    status: '审核',
    step: '步骤',
    target: '目标',
    templates: '自动部署模板',
    time: '时间',
    timeIntro: '每个步骤从开始到结束',
    top: '（不在文件夹中）',
    unchanged: '无需更改',
    unpacked: '（解包后）',
    unsigned: '未签名',
    version: '版本',
    what: '内容',
  },
  titles: { apply: '按计划发布', plan: '发布计划', publish: '发布' },
  outcomes: {
    failed: '失败',
    'handed-off': '等待人工步骤',
    interrupted: '已中断',
    killed: '未结束',
    planned: '仅计划，未做修改',
    published: '已发布',
    'up-to-date': '无需更新',
    waiting: '等待审核',
  },
  places: {
    address: '其他地址',
    emulator: '本地模拟器',
    koogallery: '真实站点',
    plugin: '插件提供的目标',
    'this-machine': '本机',
  },
  place(kind, host) {
    switch (kind) {
      case 'emulator': {
        return 'koo 自带的云商店模拟器，所有内容仅保存在本机。';
      }
      case 'koogallery': {
        return `${host}。此处的内容即买家所得。`;
      }
      case 'this-machine': {
        return `位于 ${host} 的程序，所有内容仅保存在本机。`;
      }
      case 'address': {
        return `${host}，由 koo.yaml 指定。`;
      }
      case 'plugin': {
        return `${host} 由插件提供。`;
      }
    }
  },
  states: {
    done: '完成',
    failed: '失败',
    'hand-off': '人工',
    skipped: '未开始',
    started: '中断',
    unchanged: '无需更改',
    waiting: '等待',
  },
  links: { done: '本次关联', unchanged: '已关联' },
  proof: { keep: '已保存', plan: '已生成执行计划', read: '已解析' },
  refused: { keep: '拒绝保存', plan: '拒绝生成执行计划', read: '拒绝解析' },
  waitsForIds: (assets) => `创建草稿后才知道 ${assets} 的 ID：其余在得到 ID 之后进行。`,
  parts: { apply: '变更', lint: '检查', pack: '打包', plan: '比较', prove: 'RFS 检验' },
  severities: { error: '错误', info: '提示', warning: '警告' },
  reviews: { approved: '审核通过', draft: '草稿', 'in-review': '审核中', rejected: '审核不通过' },
  handOffStates: { done: '待确认', open: '待办' },
  things: { asset: '应用资产', package: '软件包', product: '商品', spec: '规格', template: '模板' },
  kinds: {
    attach: '添加模板',
    await: '等待审核',
    create: '创建',
    delete: '删除',
    detach: '移除模板',
    link: '关联',
    'new-version': '新版本',
    none: '保持',
    relink: '重新关联',
    submit: '提交审核',
    unlink: '取消关联',
    update: '更新',
    upload: '上传软件包',
  },
  stepVerbs: {
    check: '检查软件包',
    compare: '与目标比较',
    lint: '检查模板',
    prove: '由 RFS 检验模板',
    read: '由 RFS 解析模板',
    pack: '打包',
  },
  files: counted('个文件'),
  products: counted('个商品'),
  bytes: counted('字节'),
  components: counted('个组件'),
  errors: counted('个错误'),
  warnings: counted('个警告'),
  infos: counted('个提示'),
  steps: counted('个步骤'),
  madeOf: (made, total) => (made === total ? '全部完成' : `已完成 ${numberText(made)} 项`),
  differences(counts) {
    const parts = (['added', 'removed', 'changed', 'moved'] as const).flatMap((kind) =>
      counts[kind] > 0 ? [`${CHANGED[kind]} ${numberText(counts[kind])}`] : [],
    );
    return parts.length > 0 ? `文件：${parts.join('，')}。` : '文件相同。';
  },
  withoutLicence: (count) => `${numberText(count)} 个没有许可证`,
  moreFindings: (count) => `另外 ${numberText(count)} 个`,
  notListed: (count) => `另有 ${numberText(count)} 个未列出。`,
  unchangedSteps: (count) => `${numberText(count)} 个步骤无需执行。`,
  unchangedThings: (count) => `其余 ${numberText(count)} 项无需更改`,
  leftOut: (count) => `排除 ${numberText(count)} 项`,
  waiting: () => '审核尚未结束，最长需要三个工作日。审核完成后请重新运行同一命令。',
  footer: (koo, command) => `由 koo ${koo} 根据 koo ${command} 的事件生成。时间为 UTC。`,
  exitCode: (code) => `退出码 ${code}。`,
};
