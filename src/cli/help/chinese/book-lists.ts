import type { CommandTexts } from '../command-texts.js';
import { sharedFlags } from './shared-flags.js';

const listFlags = {
  books: sharedFlags.books,
  limit: '最多显示的行数；合计和计数始终包含全部。',
  project: sharedFlags.project,
  'show-buyer': '显示客户的名称和账号。',
};

const spanFlags = {
  since: '仅该日（2026-10-01）、该月（2026-10）或该时间及之后的内容。',
  until: '仅该日、该月或该时间及之前的内容。',
  zone: '--since 和 --until 的时区。',
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
  'bill:list': {
    summary: '列出账簿中的账单或详单。',
    description:
      '列出已导入的账单（koo bill import），最新的在前：每张账单一行；文件中有账单项时，每个账单项一行。合计按币种和账单项分别计算。',
    flags: { ...listFlags, ...billFlags },
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
  'performance:list': {
    summary: '列出账簿中的业绩单（业绩汇总）或业绩明细。',
    description:
      '列出已导入的业绩单（koo performance import），最新的在前。初稿为上月数据，未审核；终稿已审核；预估为本月数据。三者不相加。',
    flags: { ...listFlags, ...performanceFlags },
  },
  'transaction:list': {
    summary: '列出账簿中的交易明细。',
    description:
      '列出已导入的交易明细（koo transaction import），最新的在前，并给出已出账和待出账的数量以及各币种的合计。筛选条件与控制台相同。',
    flags: { ...listFlags, ...filterFlags },
  },
};
