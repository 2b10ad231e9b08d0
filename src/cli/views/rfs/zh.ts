import type { Chinese } from '../../../i18n/message.js';
import type { pushMessages, stackMessages, trialMessages, validationMessages } from './messages.js';

const STEPS = {
  deploy: (stack: string | undefined) => `部署资源栈 ${stack}`,
  plan: () => '创建执行计划',
  price: () => '预估价格',
  stack: () => '创建空资源栈',
} as const;

const UNITS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  day: ['天', '天'],
  hour: ['小时', '小时'],
  month: ['月', '个月'],
  year: ['年', '年'],
};

const CHARGE_MODES: Readonly<Record<string, string>> = { POST_PAID: '按需计费', PRE_PAID: '包年包月' };

const ACTIONS: Readonly<Record<string, string>> = {
  ADD: '新建',
  ADD_THEN_DELETE: '先建后删',
  DELETE: '删除',
  DELETE_THEN_ADD: '先删后建',
  NO_OPERATION: '不变',
  UPDATE: '更新',
};

const FIELDS = {
  default: '默认值',
  description: '描述',
  nullable: ' nullable ',
  sensitive: ' sensitive ',
  type: '类型',
  validations: '校验',
} as const;

export const zh: [
  Chinese<typeof stackMessages>,
  Chinese<typeof trialMessages>,
  Chinese<typeof validationMessages>,
  Chinese<typeof pushMessages>,
] = [
  {
    area: 'cli/views/rfs/stack',
    texts: {
      none: ({ place }) => `没有资源栈（${place}）。`,
      stacks: ({ place }) => `资源栈（${place}）：`,
      nameColumn: () => '名称',
      statusColumn: () => '状态',
      createdColumn: () => '创建时间',
      descriptionColumn: () => '描述',
      willDelete: ({ id, name, place, status }) =>
        `将删除资源栈 ${name}（${id}，${status}；${place}）及其创建的所有资源。`,
      deleting: ({ name }) => `删除资源栈 ${name}`,
      deleted: ({ name, place }) => `资源栈 ${name} 已删除（${place}）。`,
    },
  },
  {
    area: 'cli/views/rfs/trial',
    texts: {
      step: ({ stack, step }) => STEPS[step](stack),

      willPrice: ({ place }) =>
        `为了预估价格，koo 将创建一个空资源栈和一个执行计划（${place}），完成后将两者删除。`,
      freeOfCharge: () => '不会创建任何资源，RFS 本身不收费。',
      willPlan: ({ place }) => `koo 将创建一个空资源栈和一个执行计划（${place}）。`,
      bothDeleted: () => '不会创建任何资源，完成后将两者删除。',
      willAskAgain: ({ isDeleted }) =>
        `koo 会先显示执行计划，创建资源前再次询问；${isDeleted ? '结束时全部删除。' : '创建的资源会保留。'}`,
      willApply: () => '接下来将创建资源，并会产生费用。',

      costs: ({ template }) => `RFS 对模板 ${template} 的预估价格：`,
      noPrice: ({ reason, template }) => `RFS 没有给出模板 ${template} 的预估价格：${reason}`,
      noReason: () => '未说明原因',
      unknownCurrency: () => '（币种未知）',
      resourceColumn: () => '  资源',
      priceColumn: () => '价格',
      nothingNew: () => '  不会新建任何资源。',
      free: () => '免费',
      notEstimated: ({ reason }) => `无法询价：${reason}`,
      unknownAmount: () => '未知',
      price: ({ amount, currency, period }) => `${amount} ${currency}/${period}`,
      beforeDiscounts: ({ amount }) => `（折扣前 ${amount}）`,
      period({ count, unit }) {
        const [one, several] = Object.hasOwn(UNITS, unit) ? UNITS[unit]! : [unit, unit];
        return count === 1 ? one : `${count} ${several}`;
      },
      inAll: () => '合计：',
      total: ({ mode, price, resources }) => `${price}，${mode}（${resources} 个资源）`,
      chargeMode: ({ mode }) => (Object.hasOwn(CHARGE_MODES, mode) ? CHARGE_MODES[mode]! : mode),
      invented: () => '以上价格为测试用的虚构价格：模拟器不了解任何资源的实际价格。',
      estimate: () => '预估价格仅供参考，具体扣费请以账单为准。',

      wouldCreateNothing: ({ template }) => `模板 ${template} 不会创建任何资源。`,
      wouldCreate: ({ count, template }) => `模板 ${template} 将创建 ${count} 个资源：`,
      actionColumn: () => '  操作',
      action: ({ action }) =>
        Object.hasOwn(ACTIONS, action) ? ACTIONS[action]! : action.toLowerCase().replaceAll('_', ' '),
      noOutputs: () => '没有输出。',
      outputs: () => '输出：',
      outputColumn: () => '  名称',
      valueColumn: () => '值',
      notCreated: () => '没有创建任何资源，也没有遗留任何内容。使用 --apply 才会创建。',
      deleted: () => '创建的资源已全部删除，没有遗留任何内容。',
    },
  },
  {
    area: 'cli/views/rfs/validation',
    texts: {
      sound: ({ template }) => `模板 ${template}：koo 未发现 RFS 会拒绝的内容。`,
      noVariables: () => '  模板没有变量。',
      variableColumn: () => '  变量',
      typeColumn: () => '类型',
      valueColumn: () => '值',
      required: () => '必填',
      hasDefault: () => '有默认值',
      defaultIs: ({ value }) => `默认值 ${value}`,
      sensitive: () => '敏感',
      notAsked: () => '尚未由 RFS 解析。使用 --remote 可由 RFS 解析该模板，不会保存任何内容。',
      same: ({ count, place }) => `RFS 已解析该模板，${count} 个变量与 koo 一致（${place}）。`,
      different: ({ count, place }) =>
        `RFS 已解析该模板，读到 ${count} 个变量，与 koo 读到的不完全一致（${place}）：`,
      onlyKoo: ({ variable }) => `${variable}：RFS 没有读到该变量`,
      onlyRfs: ({ variable }) => `${variable}：只有 RFS 读到该变量`,
      differs: ({ field, here, there, variable }) =>
        `${variable}：${FIELDS[field]}在 koo 中为 ${here ?? '无'}，在 RFS 中为 ${there ?? '无'}`,
    },
  },
  {
    area: 'cli/views/rfs/push',
    texts: {
      done: ({ done, name, place, version }) =>
        ({
          created: `已新建模板 ${name}，版本为 ${version}（${place}）。`,
          unchanged: `模板 ${name} ${version} 的内容没有变化，未发送任何内容（${place}）。`,
          version: `已为模板 ${name} 创建新版本 ${version}（${place}）。`,
        })[done],
      id: () => 'ID',
      bytes: ({ count }) => `${count} 字节`,
    },
  },
];
