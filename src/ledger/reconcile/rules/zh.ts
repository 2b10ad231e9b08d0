import type { ChineseRules } from '../../../findings/chinese-rules.js';
import type { amount } from './amount.js';
import type { billTotal } from './bill-total.js';
import type { billedWithoutUsage } from './billed-without-usage.js';
import type { currency } from './currency.js';
import type { deliveredNotSold } from './delivered-not-sold.js';
import type { deliveredUnpaid } from './delivered-unpaid.js';
import type { double } from './double.js';
import type { doubleInstance } from './double-instance.js';
import type { fee } from './fee.js';
import type { itemsMissingInTransactions } from './items-missing-in-transactions.js';
import type { missingInBill } from './missing-in-bill.js';
import type { notDelivered } from './not-delivered.js';
import type { notInOrders } from './not-in-orders.js';
import type { notPaid } from './not-paid.js';
import type { notReleased } from './not-released.js';
import type { performanceTotal } from './performance-total.js';
import type { period } from './period.js';
import type { refundAmount } from './refund-amount.js';
import type { refundWithoutOriginal } from './refund-without-original.js';
import type { renewalPeriod } from './renewal-period.js';
import type { settlement } from './settlement.js';
import type { state } from './state.js';
import type { supervision } from './supervision.js';
import type { taxOrDiscount } from './tax-or-discount.js';
import type { transactionDiffers } from './transaction-differs.js';
import type { transactionMissingInItems } from './transaction-missing-in-items.js';
import type { trialBilled } from './trial-billed.js';
import type { unitAmount } from './unit-amount.js';
import type { usageDouble } from './usage-double.js';
import type { usageLate } from './usage-late.js';
import type { usageNotBilled } from './usage-not-billed.js';
import type { usageOutsideInstance } from './usage-outside-instance.js';
import type { usageQuantity } from './usage-quantity.js';
import type { usageRefused } from './usage-refused.js';

const ROWS = { billItems: '明细', transactions: '交易明细' } as const;

export const zhRules: ChineseRules<{
  'books/amount': typeof amount;
  'books/bill-total': typeof billTotal;
  'books/billed-without-usage': typeof billedWithoutUsage;
  'books/currency': typeof currency;
  'books/delivered-not-sold': typeof deliveredNotSold;
  'books/delivered-unpaid': typeof deliveredUnpaid;
  'books/double': typeof double;
  'books/double-instance': typeof doubleInstance;
  'books/fee': typeof fee;
  'books/items-missing-in-transactions': typeof itemsMissingInTransactions;
  'books/missing-in-bill': typeof missingInBill;
  'books/not-delivered': typeof notDelivered;
  'books/not-in-orders': typeof notInOrders;
  'books/not-paid': typeof notPaid;
  'books/not-released': typeof notReleased;
  'books/performance-total': typeof performanceTotal;
  'books/period': typeof period;
  'books/refund-amount': typeof refundAmount;
  'books/refund-without-original': typeof refundWithoutOriginal;
  'books/renewal-period': typeof renewalPeriod;
  'books/settlement': typeof settlement;
  'books/state': typeof state;
  'books/supervision': typeof supervision;
  'books/tax-or-discount': typeof taxOrDiscount;
  'books/transaction-differs': typeof transactionDiffers;
  'books/transaction-missing-in-items': typeof transactionMissingInItems;
  'books/trial-billed': typeof trialBilled;
  'books/unit-amount': typeof unitAmount;
  'books/usage-double': typeof usageDouble;
  'books/usage-late': typeof usageLate;
  'books/usage-not-billed': typeof usageNotBilled;
  'books/usage-outside-instance': typeof usageOutsideInstance;
  'books/usage-quantity': typeof usageQuantity;
  'books/usage-refused': typeof usageRefused;
}> = {
  'books/amount': {
    name: '订单与账单的金额',
    summary: '订单在订单列表中的金额与账单中的金额不一致（不含税和含税都不相等）。',
    why: '商家按账单金额结算：账单金额偏小，就少收款。',
    fix: '在控制台打开该订单，与账单明细核对金额。账单有误时，请在付款前把两者一并提交云商店运营人员。',
    messages: {
      differs: ({ billed, order, ordered }) =>
        `订单 ${order} 在订单列表中为 ${ordered}，在账单中为 ${billed}。`,
    },
  },
  'books/bill-total': {
    name: '账单合计',
    summary: '账单合计不等于其明细（详单）之和；账簿中没有明细时，与交易明细之和比对。',
    why: '发票按合计金额开具。',
    fix: '重新导出并导入账单明细，可能有缺失。如果仍不相等，请在开票前联系云商店运营人员。',
    messages: {
      salesAmount: ({ bill, found, of, sum }) =>
        `账单 ${bill} 的销售收入为 ${found}，其${ROWS[of]}合计为 ${sum}。`,
      platformFee: ({ bill, found, of, sum }) =>
        `账单 ${bill} 的平台服务费为 ${found}，其${ROWS[of]}合计为 ${sum}。`,
      taxAmount: ({ bill, found, of, sum }) => `账单 ${bill} 的税额为 ${found}，其${ROWS[of]}合计为 ${sum}。`,
      settlementAmount: ({ bill, found, of, sum }) =>
        `账单 ${bill} 的结算金额为 ${found}，其${ROWS[of]}合计为 ${sum}。`,
    },
  },
  'books/billed-without-usage': {
    name: '有账单无话单',
    summary: '账单中有某实例的用量，但该账期没有送达的话单。',
    why: '客户为商家没有上报的用量付费，之后会要求退还。',
    fix: '如果话单由其他程序推送，请将其导入；否则请向云商店运营人员询问用量的来源。',
    messages: {
      none: ({ id, instance, period, quantity }) =>
        `${id} 对实例 ${instance} 在 ${period} 的用量 ${quantity} 计费，但账簿中没有对应的话单。`,
    },
  },
  'books/currency': {
    name: '订单与账单的币种',
    summary: '订单出账的币种与销售的币种不一致。',
    why: '两种币种的金额不能比较，也不能相加。',
    fix: '检查导入文件时的列对应关系：koo bill columns。如果文件本身不一致，请联系云商店运营人员。',
    messages: {
      differs: ({ billed, order, ordered }) => `订单 ${order} 以 ${ordered} 销售，却以 ${billed} 出账。`,
    },
  },
  'books/delivered-not-sold': {
    name: '已交付但未售出',
    summary: '商家服务器上有某订单的实例，但账簿的其他各方都没有该订单。',
    why: '没有人为它付费；或者订单列表不完整；或者调用服务器的不是云商店。',
    fix: '查询该订单：koo order get。如果云商店没有该订单，请查明是谁调用了服务器，并释放该实例。',
    messages: {
      unknown: ({ instance, order }) =>
        `实例 ${instance} 是为订单 ${order} 交付的，但订单列表和账单中都没有该订单。`,
    },
  },
  'books/delivered-unpaid': {
    name: '未付款已交付',
    summary: '客户持有已取消或尚未支付的订单的实例。',
    why: '订单支付后才交付：这样的实例只有成本，没有收入。',
    fix: '重新导出订单列表，状态可能已经变化。如果没有变化，请释放该实例，并查明它由哪次调用创建。',
    messages: {
      canceled: ({ instance, order }) => `订单 ${order} 未支付即已取消，但其实例 ${instance} 仍在使用。`,
      pending: ({ instance, order }) => `订单 ${order} 尚未支付，却已有实例 ${instance}。`,
    },
  },
  'books/double': {
    name: '重复出账',
    summary: '两条账单明细属于同一笔交易，或者对已经出账的订单行再次全额出账。',
    why: '重复出账的金额之后会被扣回，发票也需要更正。',
    fix: '核对这两条明细。如果是同一笔交易，请在开票前报告云商店运营人员。',
    messages: {
      again: ({ amount, first, id, period }) =>
        `${id} 重复出账：${period} 中有 ${amount}，此前已在 ${first} 中出账。`,
    },
  },
  'books/double-instance': {
    name: '一个订单行有多个实例',
    summary: '一个订单行有多个正在使用的实例。',
    why: '调用没有及时得到响应时，云商店会重复调用。每次都新建实例的服务器，会对一次付款交付两次。',
    fix: '释放没有使用的实例。重复调用时，服务器应返回已有的实例：可以用 koo callback test 检查。',
    messages: {
      several: ({ instances, order }) =>
        `订单 ${order} 有 ${instances.length} 个正在使用的实例：${instances.join('、')}。`,
    },
  },
  'books/fee': {
    name: '平台服务费',
    summary: '交易行同时给出平台服务费及其比例时，平台服务费不等于销售金额乘以该比例。',
    why: '平台服务费从结算金额中扣除。',
    fix: '与下单时有效的协议核对比例（政策于 2024-03-01 变更），并请云商店运营人员更正账单。',
    messages: {
      differs: ({ expected, found, id, share }) =>
        `${id} 的平台服务费为 ${found}，按比例 ${share}% 应为 ${expected}。`,
    },
  },
  'books/items-missing-in-transactions': {
    name: '账单明细不在交易明细中',
    summary: '账单明细（详单）中的一行在交易明细中不存在。',
    why: '两者记录的是同一批交易：要么账簿中的交易明细不完整，要么账单中有并未发生的交易。',
    fix: '重新导出并导入该账期的交易明细。如果仍然没有，请向云商店运营人员询问该明细。',
    messages: {
      missing: ({ amount, id, period }) => `${period} 的账单中有 ${id}（${amount}），但交易明细中没有。`,
    },
  },
  'books/missing-in-bill': {
    name: '账单缺少订单',
    summary: '已完成的订单在某账期生效，账簿中有该账期的账单，但没有任何账单包含该订单。',
    why: '账单包含当月生效的订单。账单中缺少的订单不会结算。',
    fix: '在控制台的交易明细中查找该订单。如果下一账期仍未出账，请在付款前把订单号和账期提交云商店运营人员。',
    messages: {
      missing: ({ amount, order, period }) =>
        `订单 ${order} 于 ${period} 生效${amount === undefined ? '' : `（${amount}）`}，但没有账单包含它。`,
    },
  },
  'books/not-delivered': {
    name: '已付款未交付',
    summary: '由商家服务器交付的商品，其已完成的订单没有实例。',
    why: '客户已经付款。云商店和账单都把该订单视为已完成。',
    fix: '在商家服务器的日志中查找该订单，创建实例或为客户退款。如果实例存在，请重新导出并导入实例。',
    messages: {
      missing: ({ order, period }) => `订单 ${order} 已于 ${period} 完成，但商家服务器上没有它的实例。`,
    },
  },
  'books/not-in-orders': {
    name: '已出账但不在订单列表中',
    summary: '账单中有一条明细，其订单不在订单列表中。按需交易本就不在订单列表中，不作比对。',
    why: '要么账簿中的订单列表不完整，要么账单中有他人的订单。',
    fix: '重新导出交易发生时间段的订单列表并导入。如果仍然没有，请向云商店运营人员询问该明细。',
    messages: {
      unknown: ({ amount, order, period }) =>
        `${period} 的账单中有订单 ${order} 的 ${amount}，但账簿中没有该订单。`,
    },
  },
  'books/not-paid': {
    name: '账单未支付',
    summary: '账单出账后超过规定天数仍未支付：默认 90 天，可在 `books.rules` 中修改。',
    why: '没有文档说明账单的支付期限。长时间未支付的账单大多在等待发票：缺少发票、发票被退回，或者备注有误。',
    fix: '在控制台查看账单的当前环节：待开票和发票信息错误需要商家处理。',
    messages: {
      overdue: ({ amount, bill, days, since }) =>
        `账单 ${bill}（${amount}）于 ${since} 出账，${days} 天后仍未支付。`,
    },
  },
  'books/not-released': {
    name: '已退订未释放',
    summary: '订单已退订，但其实例仍在使用。',
    why: '款项已退还客户，实例却仍在产生成本。',
    fix: '释放该实例，并查明对应的调用是否失败：可以用 koo callback test 检查服务器。',
    messages: {
      open: ({ instance, order }) => `订单 ${order} 已退订，但其实例 ${instance} 仍在使用。`,
    },
  },
  'books/performance-total': {
    name: '业绩单合计',
    summary: '业绩单的业绩总金额不等于业绩明细之和。',
    why: '伙伴的业绩款项以业绩总金额为准。',
    fix: '重新导出并导入业绩明细。初稿和预估在终稿之前可能变化。',
    messages: {
      differs: ({ found, statement, sum }) =>
        `业绩单 ${statement} 的总金额为 ${found}，其明细合计为 ${sum}。`,
    },
  },
  'books/period': {
    name: '账期不符',
    summary: '交易出账的账期不是其生效的账期。晚于生效账期为警告；有服务监管的订单可以晚于生效账期。',
    why: '账单包含当月生效的交易，以及此前尚未结算的交易。账期不符会使收入和税款错位。',
    fix: '按平台所在时区（koo.yaml 的 `books.zone`）核对控制台中订单的生效时间与账单的账期。',
    messages: {
      early: ({ effective, id, period }) => `${id} 在 ${period} 出账，但到 ${effective} 才生效。`,
      late: ({ effective, id, period }) => `${id} 在 ${period} 出账，但早在 ${effective} 就已生效。`,
    },
  },
  'books/refund-amount': {
    name: '退款金额',
    summary: '退款金额大于已收金额，或者 5 天内退款没有全额退还。',
    why: '5 天内退款的订单表现为原订单和退款，两者之和为 0。退款不应超过已付金额。',
    fix: '在控制台的交易明细中核对退款与原订单，并请云商店运营人员更正。',
    messages: {
      tooMuch: ({ charged, id, refunded }) => `${id} 退款 ${refunded}，但只收取了 ${charged}。`,
      notWhole: ({ charged, days, id, refunded }) =>
        `${id} 在 ${days} 天内退款 ${refunded}，而原金额为 ${charged}：两者之和应为 0。`,
    },
  },
  'books/refund-without-original': {
    name: '退款没有原订单',
    summary: '账簿中有原订单生效账期的账单，但没有任何账单对该订单收费，账单却对其退款。',
    why: '退款的订单表现为原订单和退款。只有退款，等于扣除从未支付的款项。',
    fix: '导入原订单生效账期的账单。如果其中没有，请云商店运营人员撤销该退款。',
    messages: {
      unknown: ({ amount, id, original }) =>
        `${id} 对订单 ${original} 退款 ${amount}，但没有账单包含该订单。`,
      unnamed: ({ amount, id }) => `${id} 退款 ${amount}，但没有给出原订单。`,
    },
  },
  'books/renewal-period': {
    name: '续费的账期不符',
    summary: '续费出账的账期不是其生效的账期。晚于生效账期为警告。',
    why: '续费计入其生效的账期，无论提前多久付款。',
    fix: '核对控制台中续费的生效时间与账单的账期。',
    messages: {
      early: ({ effective, id, period }) => `续费 ${id} 在 ${period} 出账，但到 ${effective} 才生效。`,
      late: ({ effective, id, period }) => `续费 ${id} 在 ${period} 出账，但早在 ${effective} 就已生效。`,
    },
  },
  'books/settlement': {
    name: '结算金额',
    summary: '没有折扣和税的交易，其结算金额不等于销售金额减去平台服务费。',
    why: '结算金额是商家实际收到的金额：销售金额 ×（1 − 平台服务费比例）。',
    fix: '手工重算该行，并请云商店运营人员在开票前更正账单。',
    messages: {
      differs: ({ expected, found, id, sales }) =>
        `${id}（${sales}）的结算金额为 ${found}；扣除平台服务费后应为 ${expected}。`,
    },
  },
  'books/state': {
    name: '订单状态不应出账',
    summary: '账单中有已取消或客户尚未支付的订单。',
    why: '已取消的订单从未支付。对其出账的金额会被扣回。',
    fix: '重新导出订单列表，状态可能已经变化。如果没有变化，请向云商店运营人员询问该明细。',
    messages: {
      canceled: ({ amount, order }) => `订单 ${order} 未支付即已取消，却出账 ${amount}。`,
      pending: ({ amount, order }) => `订单 ${order} 尚未支付，却出账 ${amount}。`,
    },
  },
  'books/supervision': {
    name: '监管中出账',
    summary: '账单中有服务监管尚未完成的订单。',
    why: '处于服务监管的订单，只在监管完成的当月出账。',
    fix: '在“卖家中心 > 交付管理 > 服务监管”中查看该订单。如果监管已完成，请重新导出订单和交易明细；否则该明细预计会被扣回。',
    messages: {
      unfinished: ({ amount, order, state }) =>
        `订单 ${order} 已出账 ${amount}，但服务监管尚未完成：${state}。`,
    },
  },
  'books/tax-or-discount': {
    name: '税或折扣',
    summary: '交易行给出伙伴结算折扣或税额时，结算金额与其不符。',
    why: '折扣可能是结算的部分，也可能是扣除的部分：文档没有说明，两种都接受。商家的税可能需要扣除，也可能已包含在金额中：同样都接受。两者都不符合，才是错误。',
    fix: '手工重算该行，并请云商店运营人员在开票前更正账单。',
    messages: {
      differs: ({ allowed, found, id, sales }) =>
        `${id}（${sales}）的结算金额为 ${found}；按折扣和税应为 ${allowed.join(' 或 ')}。`,
    },
  },
  'books/transaction-differs': {
    name: '交易明细与账单明细不一致',
    summary: '一笔交易明细与对应的账单明细（详单）在金额、币种或账期上不一致。',
    why: '两者是同一笔交易。付款以账单为准。',
    fix: '重新导出两者：其中之一可能较旧。如果仍不一致，请云商店运营人员确认以哪个为准。',
    messages: {
      salesAmount: ({ id, item, transaction }) =>
        `${id} 的销售金额在交易明细中为 ${transaction}，在账单中为 ${item}。`,
      platformFee: ({ id, item, transaction }) =>
        `${id} 的平台服务费在交易明细中为 ${transaction}，在账单中为 ${item}。`,
      settlementAmount: ({ id, item, transaction }) =>
        `${id} 的结算金额在交易明细中为 ${transaction}，在账单中为 ${item}。`,
      currency: ({ id, item, transaction }) =>
        `${id} 的币种在交易明细中为 ${transaction}，在账单中为 ${item}。`,
      period: ({ id, item, transaction }) =>
        `${id} 的账期在交易明细中为 ${transaction}，在账单中为 ${item}。`,
    },
  },
  'books/transaction-missing-in-items': {
    name: '交易不在账单明细中',
    summary: '一笔交易明细标记为已出账，但账单明细（详单）中没有。',
    why: '两者记录的是同一批交易。标记为已出账却不在账单中的交易不会结算。',
    fix: '重新导出账单明细。如果仍然没有，请把该交易提交云商店运营人员。',
    messages: {
      missing: ({ amount, id, period }) =>
        `交易明细显示 ${id}（${amount}）已在 ${period} 出账，但账单中没有这一明细。`,
    },
  },
  'books/trial-billed': {
    name: '试用订单出账',
    summary: '账单中有试用订单的金额。',
    why: '试用在转正之前免费，转正有单独的订单号。交易明细也不显示试用订单。',
    fix: '查找该客户的转正订单：明细可能写错了订单号。否则请联系云商店运营人员。',
    messages: {
      billed: ({ amount, order }) => `订单 ${order} 是试用订单，却出账 ${amount}。`,
    },
  },
  'books/unit-amount': {
    name: '单价 × 周期数 × 数量',
    summary: '交易的销售金额不等于单价 × 周期数 × 数量，或单价 × 用量（行中有这些值时）。',
    why: '产品销售收入 = Σ 单价 × 购买时长 × 数量。',
    fix: '与下单时规格的价格核对。如果是行中没有显示的折扣，可以在 koo.yaml 的 `books.accepted` 中接受。',
    messages: {
      differs: ({ factors, found, id, product }) =>
        `${id} 的销售金额为 ${found}，而 ${factors.join(' × ')} 为 ${product}。`,
    },
  },
  'books/usage-double': {
    name: '话单重复',
    summary: '同一实例有两条起止时间相同的已送达话单。',
    why: '云商店只处理其中第一条。如果是两份用量，第二份不计费；如果是同一份，说明程序重复上报。',
    fix: '把同一时间段的用量合并为一条话单，每个时间段只上报一次。',
    messages: {
      repeated: ({ instance, period, records }) =>
        `实例 ${instance} 在 ${period} 有 ${records} 条话单与另一条的起止时间相同：云商店只处理第一条。`,
    },
  },
  'books/usage-late': {
    name: '话单上报过晚',
    summary: '某账期的用量在下一账期第一天 01:00 之后才上报。',
    why: '次日 01:00 之后上报的用量会计入之后的日期：月末则计入下一账期。',
    fix: '至少每天 00:00 至 00:15 推送一次话单，例如使用定时任务：koo usage push。',
    messages: {
      late: ({ charged, instance, period, quantity, records }) =>
        `实例 ${instance} 在 ${period} 的 ${records} 条话单（${quantity}）上报过晚，将计入 ${charged}。`,
    },
  },
  'books/usage-not-billed': {
    name: '用量未出账',
    summary: '某实例在某账期有送达的话单，但该账期的账单没有该实例的明细。',
    why: '接口接收话单时不做检查；之后由定时任务检查，并丢弃有误的话单。未出账的用量在其开始 21 天后无法补报。',
    fix: '在“卖家中心 > 交易管理 > 话单管理”中查找这些话单。未满 21 天的可以更正后重新推送；否则请联系云商店运营人员。',
    messages: {
      missing: ({ instance, period, quantity, records }) =>
        `实例 ${instance} 在 ${period} 的用量未出账：${records} 条话单，共 ${quantity}。`,
    },
  },
  'books/usage-outside-instance': {
    name: '用量超出实例的有效期',
    summary: '已送达的用量早于实例开通或晚于实例释放，或者实例不存在。',
    why: '云商店只对资源开通期间的用量计费。',
    fix: '核对话单与实例的时间。实例释放后应停止计量。',
    messages: {
      before: ({ begin, instance, opened }) =>
        `实例 ${instance} 的用量开始于 ${begin}，早于其开通时间 ${opened}。`,
      after: ({ end, instance, released }) =>
        `实例 ${instance} 的用量结束于 ${end}，晚于其释放时间 ${released}。`,
      unknown: ({ instance }) => `上报了实例 ${instance} 的用量，但商家服务器上没有该实例。`,
    },
  },
  'books/usage-quantity': {
    name: '上报用量与出账用量',
    summary: '某实例某账期送达的用量与出账的用量不一致。起止时间相同的话单只计第一条，由套餐包抵扣的不计。',
    why: '有误和重复的话单在接口接收之后才被丢弃。话单进入正式账单后无法冲正。',
    fix: '在“卖家中心 > 交易管理 > 话单管理”中查找这些话单。缺少的用量在 21 天内可以补报。',
    messages: {
      differs: ({ billed, instance, period, pushed }) =>
        `实例 ${instance} 在 ${period} 送达的用量为 ${pushed}，出账的用量为 ${billed}。`,
    },
  },
  'books/usage-refused': {
    name: '话单被拒绝',
    summary: '话单被云商店拒绝，且没有相同起止时间的更正话单送达。',
    why: '被拒绝的用量不计费。用量开始 21 天后无法再推送。',
    fix: '查看原因：koo usage status。更正话单后重新推送。',
    messages: {
      refused: ({ instance, period, quantity, records }) =>
        `云商店拒绝了实例 ${instance} 在 ${period} 的 ${records} 条话单（${quantity}），没有其他话单替代。`,
    },
  },
};
