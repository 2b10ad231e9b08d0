import type { Language } from '../../../i18n/language.js';
import type { TrialStep } from '../../../rfs/try-template.js';

/** What the presenters of a template's plan, price and trial say themselves. */
export interface TrialWords {
  /** A step of a trial, while it runs and when it is over. */
  step(step: TrialStep, stack: string | undefined): string;
  deleting(stack: string): string;
  ask: Readonly<Record<'apply' | 'price' | 'test', (place: string, isDeleted: boolean) => readonly string[]>>;
  askToBuild: string;
  costs(template: string): string;
  noPrice(template: string, why: string): string;
  noReason: string;
  unknownCurrency: string;
  priceColumns: readonly string[];
  buildsNothingNew: string;
  free: string;
  notEstimated(why: string | undefined): string;
  unknownAmount: string;
  /** `period` is one that {@link TrialWords.period} made. */
  price(amount: string, currency: string, period: string): string;
  beforeDiscounts(amount: string): string;
  between: string;
  period(unit: string, count: number): string;
  inAll: string;
  total(price: string, mode: string, resources: number): string;
  /** By RFS's own name for how something is charged. */
  modes: Readonly<Record<string, string>>;
  invented: string;
  estimate: string;
  wouldBuildNothing(template: string): string;
  wouldBuild(template: string, count: number): string;
  planColumns: readonly string[];
  /** By RFS's own name; others are shown as RFS calls them. */
  actions: Readonly<Record<string, string>>;
  noOutputs: string;
  outputs: string;
  outputColumns: readonly string[];
  notBuilt: string;
  deleted: string;
}

const UNITS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  day: ['天', '天'],
  hour: ['小时', '小时'],
  month: ['月', '个月'],
  year: ['年', '年'],
};

export const TRIAL_WORDS: Readonly<Record<Language, TrialWords>> = {
  en: {
    step: (step, stack) =>
      ({
        deploy: `deploy the stack ${stack}`,
        plan: 'make an execution plan',
        price: 'estimate the price',
        stack: 'make an empty stack',
      })[step],
    deleting: (stack) => `delete the stack ${stack}`,
    ask: {
      apply: (place, isDeleted) => [
        `koo makes an empty stack and an execution plan in ${place}.`,
        `It shows the plan, and asks again before it builds; ${isDeleted ? 'everything is deleted at the end.' : 'what is built stays.'}`,
      ],
      price: (place) => [
        `To estimate the price, koo makes an empty stack and an execution plan in ${place}, and deletes both again.`,
        'Nothing is built, and RFS itself costs nothing.',
      ],
      test: (place) => [
        `koo makes an empty stack and an execution plan in ${place}.`,
        'Nothing is built, and both are deleted again.',
      ],
    },
    askToBuild: 'Now it would be built, and cost.',
    costs: (template) => `What RFS thinks that template ${template} costs:`,
    noPrice: (template, why) => `RFS estimates no price for template ${template}: ${why}`,
    noReason: 'it gave no reason',
    unknownCurrency: 'of no known currency',
    priceColumns: ['  resource', 'price'],
    buildsNothingNew: '  It builds nothing new.',
    free: 'free',
    notEstimated: (why) => `not estimated: ${why ?? 'no reason was given'}`,
    unknownAmount: 'unknown',
    price: (amount, currency, period) => `${amount} ${currency} for ${period}`,
    beforeDiscounts: (amount) => ` (${amount} before discounts)`,
    between: '; ',
    period: (unit, count) => (count === 1 ? `a ${unit}`.replace(/^a (?=hour)/, 'an ') : `${count} ${unit}s`),
    inAll: 'In all:',
    total: (price, mode, resources) =>
      `${price}, ${mode} (${resources} ${resources === 1 ? 'resource' : 'resources'})`,
    modes: { POST_PAID: 'on demand (按需)', PRE_PAID: 'by the period (包周期)' },
    invented: 'These prices are invented, for testing: the emulator knows nothing of what anything costs.',
    estimate: 'It is an estimate; the bill may differ.',
    wouldBuildNothing: (template) => `Template ${template} would build nothing.`,
    wouldBuild: (template, count) => `What template ${template} would build (${count}):`,
    planColumns: ['  action', 'resource'],
    actions: {},
    noOutputs: 'It gives out nothing.',
    outputs: 'What it gives out:',
    outputColumns: ['  output', 'value'],
    notBuilt: 'Nothing was built, and nothing is left behind. With --apply it is.',
    deleted: 'What was built is deleted again: nothing is left behind.',
  },
  zh: {
    step: (step, stack) =>
      ({
        deploy: `部署资源栈 ${stack}`,
        plan: '创建执行计划',
        price: '预估价格',
        stack: '创建空资源栈',
      })[step],
    deleting: (stack) => `删除资源栈 ${stack}`,
    ask: {
      apply: (place, isDeleted) => [
        `koo 将创建一个空资源栈和一个执行计划（${place}）。`,
        `koo 会先显示执行计划，部署前再次询问；${isDeleted ? '结束时全部删除。' : '创建的资源会保留。'}`,
      ],
      price: (place) => [
        `为了预估价格，koo 将创建一个空资源栈和一个执行计划（${place}），完成后将两者删除。`,
        '不会创建任何资源，RFS 本身不收费。',
      ],
      test: (place) => [
        `koo 将创建一个空资源栈和一个执行计划（${place}）。`,
        '不会创建任何资源，完成后将两者删除。',
      ],
    },
    askToBuild: '接下来将创建资源，并会产生费用。',
    costs: (template) => `RFS 对模板 ${template} 的预估价格：`,
    noPrice: (template, why) => `RFS 没有给出模板 ${template} 的预估价格：${why}`,
    noReason: '未说明原因',
    unknownCurrency: '（币种未知）',
    priceColumns: ['  资源', '价格'],
    buildsNothingNew: '  不会新建任何资源。',
    free: '免费',
    notEstimated: (why) => `无法询价：${why ?? '未说明原因'}`,
    unknownAmount: '未知',
    price: (amount, currency, period) => `${amount} ${currency}/${period}`,
    beforeDiscounts: (amount) => `（折扣前 ${amount}）`,
    between: '；',
    period(unit, count) {
      const [one, several] = Object.hasOwn(UNITS, unit) ? UNITS[unit]! : [unit, unit];
      return count === 1 ? one : `${count} ${several}`;
    },
    inAll: '合计：',
    total: (price, mode, resources) => `${price}，${mode}（${resources} 个资源）`,
    modes: { POST_PAID: '按需计费', PRE_PAID: '包周期计费' },
    invented: '以上价格为测试用的虚构价格：模拟器不了解任何资源的实际价格。',
    estimate: '预估价格仅供参考，具体扣费请以账单为准。',
    wouldBuildNothing: (template) => `模板 ${template} 不会创建任何资源。`,
    wouldBuild: (template, count) => `模板 ${template} 将创建的资源（${count}）：`,
    planColumns: ['  操作', '资源'],
    actions: {
      ADD: '新建',
      ADD_THEN_DELETE: '先建后删',
      DELETE: '删除',
      DELETE_THEN_ADD: '先删后建',
      NO_OPERATION: '不变',
      UPDATE: '更新',
    },
    noOutputs: '没有输出。',
    outputs: '输出：',
    outputColumns: ['  名称', '值'],
    notBuilt: '没有创建任何资源，也没有遗留任何内容。使用 --apply 才会创建。',
    deleted: '创建的资源已全部删除：没有遗留任何内容。',
  },
};
