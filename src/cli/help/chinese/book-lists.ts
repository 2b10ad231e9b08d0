import type { CommandTexts } from '../command-texts.js';
import { sharedFlags, targetFlags } from './shared-flags.js';

const listFlags = {
  books: sharedFlags.books,
  limit: '最多显示的行数；合计和计数始终包含全部。',
  project: sharedFlags.project,
  'show-buyer': '显示客户的名称和账号。',
};

const exportFlags = {
  books: sharedFlags.books,
  format: '文件格式；默认由文件名的结尾决定。',
  output: '要写入的文件：.csv、.ndjson 或 .xlsx。',
  project: sharedFlags.project,
  'show-buyer': '写入客户的名称和账号。',
};

const spanFlags = {
  since: '仅该日（2026-10-01）、该月（2026-10）或该时间及之后的内容。',
  until: '仅该日、该月或该时间及之前的内容。',
  zone: '--since 和 --until 未写明时区时所用的时区。',
};

const filterFlags = {
  bill: '仅该账单的内容。',
  'bill-state': '仅该账单状态的内容：billed（已出账）、unbilled（待出账），或来源中的原文。',
  'charging-mode': '仅该计费模式的内容：ON_DEMAND、ONE_TIME、PERIOD、ON_DEMAND_PKG，或来源中的原文。',
  customer: '仅该客户的内容：客户 ID，或客户名称、用户名、账号的一部分。',
  entry: '仅该类型的内容：消费、退款、调账。',
  kind: '仅该类型的账单：general（通用）、selected（严选&认证部件）、joint（联营）、self-service（华为自服务）。',
  order: '仅该订单或订单行的内容。',
  partner: '仅该伙伴的内容：伙伴 ID，或名称的一部分。',
  period: '仅该账期的内容：201901 或 2019-01。',
  product: '仅该商品的内容：商品 ID、规格编码，或名称的一部分。',
  repayment: '仅该客户还款状态的内容，填写来源中的原文。',
  supervision: '仅该服务监管状态的内容：completed（已完成）、not-involved（不涉及），或来源中的原文。',
  transaction: '仅该交易。',
  type: '仅该订单类型的内容：NEW、TRIAL、TRIAL_TO_FORMAL、UNSUBSCRIBE、RENEW、CHANGE，或来源中的原文。',
  ...spanFlags,
};

const billFlags = {
  ...filterFlags,
  details: '账单的详单，而不是账单。',
  item: '仅该账单项。',
  stage: '仅处于该环节（当前环节）的账单，填写来源中的原文。',
  state: '仅该状态的账单，填写来源中的原文。',
};

const performanceFlags = {
  ...filterFlags,
  details: '业绩单的业绩明细，而不是业绩单。',
  state: '仅该状态的业绩单：draft（初稿）、final（终稿）、estimate（预估）。',
  statement: '仅该业绩单。',
};

/** Of the lists of the seller's books. */
export const bookListCommands: Readonly<Record<string, CommandTexts>> = {
  'bill:export': {
    summary: '将账簿中的账单或详单导出为 CSV、XLSX 或 NDJSON。',
    description:
      '写入每一行的全部字段及其来源，最早的在前，并输出各币种的合计。可能被表格软件当作公式执行的文本会被转义。除非指定 --show-buyer，客户信息以掩码写入。',
    flags: { ...exportFlags, ...billFlags },
  },
  'bill:list': {
    summary: '列出账簿中的账单或详单。',
    description:
      '列出已导入的账单（koo bill import），最新的在前：每张账单一行；文件中有账单项时，每个账单项一行。合计按币种和账单项分别计算。',
    flags: { ...listFlags, ...billFlags },
  },
  'bill:show': {
    summary: '查看账簿中的一张账单，或一个账期的全部账单。',
    description:
      '显示账单及其账单项、状态和当前环节，以及其详单的合计：各币种的合计、已出账和待出账、客户还款状态和服务监管状态。每一行都注明来源文件。',
    args: { which: '账单 ID，或账期（201901、2019-01）。' },
    flags: { books: sharedFlags.books, project: sharedFlags.project },
  },
  'order:list': {
    summary: '列出账簿中的订单（订单列表）。',
    description:
      '列出已导入（koo order import）或已查询（koo order sync）的订单，最新的在前，并给出各状态的数量和各币种的合计。文档中说明的状态附有含义，其余按原文显示。按需交易不在控制台的订单列表中：其收入见交易明细和账单。',
    flags: {
      ...listFlags,
      ...spanFlags,
      'charging-mode': filterFlags['charging-mode'],
      customer: filterFlags.customer,
      order: filterFlags.order,
      product: filterFlags.product,
      state:
        '仅该状态的订单：processing（处理中）、completed（已完成）、canceled（已取消）、pending-payment（待支付），或来源中的原文。',
      supervision: filterFlags.supervision,
      type: filterFlags.type,
    },
  },
  'order:show': {
    summary: '查看账簿中与一个订单有关的全部内容。',
    description:
      '显示订单、订单行、实例、使用量、交易明细、详单和账单，每一项都注明来源文件或来源接口。向云商店查询订单请用 koo order get。',
    args: { id: '订单 ID 或其订单行的 ID。' },
    flags: listFlags,
  },
  'order:sync': {
    summary: '逐个向云商店查询账簿中的全部订单（查询订单）。',
    description:
      '依次查询已导入的订单、交易明细、账单和实例中的每个订单 ID，并将返回内容写入账簿：订单类型、计费模式、商品、时长，以及客户的 ID 和名称。可随时停止，下次运行时继续。云商店限制调用频率（MKT.0250），但未公布数值；koo 会等待后重试。示例 ID（MOCK…）会被跳过。如果云商店处理某些订单失败，则以退出码 4 结束。',
    flags: {
      ...targetFlags,
      books: sharedFlags.books,
      'older-than': '同时重新查询上次返回早于该时长的订单：30d、12h，0s 表示全部。默认每个订单只查询一次。',
      rate: '每秒最多查询的订单数。',
      target:
        '要查询的目标：云商店站点（`china`、`international`、`europe`）、`local`（正在运行的模拟器），或 koo.yaml 中的目标。必须指定 --target、--site 或 --url。',
    },
  },
  'performance:list': {
    summary: '列出账簿中的业绩单（业绩汇总）或业绩明细。',
    description:
      '列出已导入的业绩单（koo performance import），最新的在前。初稿为上月数据，未审核；终稿已审核；预估为本月数据。三者不相加。',
    flags: { ...listFlags, ...performanceFlags },
  },
  'performance:show': {
    summary: '查看账簿中的一张业绩单，或一个账期的全部业绩单。',
    description: '显示业绩单及其状态（初稿、终稿或预估），以及其业绩明细的合计。每一行都注明来源文件。',
    args: { which: '业绩单 ID，或账期（201901、2019-01）。' },
    flags: { books: sharedFlags.books, project: sharedFlags.project },
  },
  'transaction:export': {
    summary: '将账簿中的交易明细导出为 CSV、XLSX 或 NDJSON。',
    description:
      '写入每一行的全部字段及其来源，最早的在前，并输出各币种的合计。可能被表格软件当作公式执行的文本会被转义。除非指定 --show-buyer，客户信息以掩码写入。',
    flags: { ...exportFlags, ...filterFlags },
  },
  'transaction:list': {
    summary: '列出账簿中的交易明细。',
    description:
      '列出已导入的交易明细（koo transaction import），最新的在前，并给出已出账和待出账的数量以及各币种的合计。筛选条件与控制台相同。',
    flags: { ...listFlags, ...filterFlags },
  },
};
