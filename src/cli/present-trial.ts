import { plainText } from '../marketplace/answers/plain-text.js';
import type { PlanItem, PriceEstimate } from '../rfs/plans/plan-model.js';
import { type PriceTotal, priceTotals } from '../rfs/plans/price-totals.js';
import type { StackEvent, StackOutput } from '../rfs/stacks/stack-model.js';
import { keptText, type Leftover, leftoverText } from '../rfs/temporary-stack.js';
import type { DeployedTemplate, PlannedTemplate, TrialStep } from '../rfs/try-template.js';
import { periodWords, priceWords } from './price-rows.js';
import { tableText } from './table-text.js';

/** What `koo template price` prints with `--json`. */
export interface Trial {
  template: string;
  place: string;
  /** The prices are the emulator's own: they say nothing about what anything costs. */
  invented: boolean;
  plan: Array<Pick<PlanItem, 'action' | 'index' | 'resource_name' | 'resource_type'>>;
  /** `null` where RFS refused to estimate it. */
  price: (PriceEstimate & { totals: PriceTotal[] }) | null;
  /** What could not be taken away again. */
  leftovers: Array<{ stack: string; id?: string; reason: string }>;
}

/** What `koo template test` prints with `--json`. */
export interface TestedTrial extends Trial {
  stack: { name: string; id: string };
  isDeployed: boolean;
  isKept: boolean;
  /** Only of a deployment. */
  outputs: StackOutput[];
}

export interface TrialContext {
  template: string;
  place: string;
  isEmulator: boolean;
}

/** Values of arguments are left out: they may be secrets that nobody declared to be. */
export function trialOf(
  planned: PlannedTemplate,
  leftover: Leftover | undefined,
  { isEmulator, place, template }: TrialContext,
): Trial {
  const { items, price } = planned;
  return {
    invented: isEmulator,
    leftovers: leftover
      ? [{ id: leftover.stack.stack_id, reason: leftover.reason, stack: leftover.stack.stack_name }]
      : [],
    place,
    plan: items.map(({ action, index, resource_name, resource_type }) => ({
      action,
      resource_type,
      resource_name,
      ...(index !== undefined && { index }),
    })),
    price: price ? { ...price, totals: priceTotals(price) } : null,
    template,
  };
}

export function testedTrialOf(
  tested: DeployedTemplate,
  leftover: Leftover | undefined,
  context: TrialContext,
): TestedTrial {
  const { isKept, outputs, stack } = tested;
  return {
    ...trialOf(tested, leftover, context),
    isDeployed: outputs !== undefined,
    isKept,
    outputs: outputs ?? [],
    stack: { id: stack.stack_id, name: stack.stack_name },
  };
}

/** The price of each resource, and the sums. */
export function priceText(
  { noPrice, price }: { noPrice?: { message: string }; price?: PriceEstimate },
  { isEmulator, template }: Pick<TrialContext, 'isEmulator' | 'template'>,
): string {
  if (!price)
    return `RFS estimates no price for template ${template}: ${noPrice?.message ?? 'it gave no reason'}`;
  const currency = plainText(price.currency ?? 'of no known currency');
  const rows = price.items.map((item) => [`  ${addressOf(item)}`, priceWords(item, currency)]);
  const totals = priceTotals(price).map(
    ({ amount, chargeMode, periodCount, periodType, resources }) =>
      `  ${amount.toFixed(2)} ${currency} for ${periodWords(periodType, periodCount)}, ${MODES[chargeMode] ?? plainText(chargeMode)} (${resources} ${resources === 1 ? 'resource' : 'resources'})`,
  );
  return [
    `What RFS thinks that template ${template} costs:`,
    rows.length === 0 ? '  It builds nothing new.' : tableText(['  resource', 'price'], rows),
    ...(totals.length > 0 ? ['In all:', ...totals] : []),
    ...(isEmulator ? [INVENTED] : ['It is an estimate; the bill may differ.']),
  ].join('\n');
}

/** What a plan would change. */
export function planText({ items }: Pick<PlannedTemplate, 'items'>, template: string): string {
  if (items.length === 0) return `Template ${template} would build nothing.`;
  const rows = items.map((item) => [
    `  ${plainText(item.action ?? '')
      .toLowerCase()
      .replaceAll('_', ' ')}`,
    addressOf(item),
  ]);
  return [
    `What template ${template} would build (${items.length}):`,
    tableText(['  action', 'resource'], rows),
  ].join('\n');
}

export function outputsText(outputs: readonly StackOutput[]): string {
  if (outputs.length === 0) return 'It gives out nothing.';
  const rows = outputs.map(({ name = '', value = '' }) => [`  ${plainText(name)}`, plainText(value)]);
  return ['What it gives out:', tableText(['  output', 'value'], rows)].join('\n');
}

/** What is left in RFS after a test that went well. */
export function afterwardsText(
  { isKept, outputs, stack }: DeployedTemplate,
  leftover: Leftover | undefined,
): string {
  if (leftover) return leftoverText(leftover);
  if (isKept) return keptText(stack);
  return outputs === undefined
    ? 'Nothing was built, and nothing is left behind. With --apply it is.'
    : 'What was built is deleted again: nothing is left behind.';
}

/** An event as one line. */
export function eventText({ event_message: message, event_type: type, time }: StackEvent): string {
  return `  ${plainText(time ?? '')}  ${plainText(type ?? '').padEnd(22)}  ${plainText(message ?? '')}`;
}

export const STEP_TITLES: Readonly<Record<TrialStep, string>> = {
  deploy: 'deploy',
  plan: 'make an execution plan',
  price: 'estimate the price',
  stack: 'make an empty stack',
};

const INVENTED = 'These prices are invented, for testing: the emulator knows nothing of what anything costs.';
const MODES: Readonly<Record<string, string>> = {
  POST_PAID: 'on demand (按需)',
  PRE_PAID: 'by the period (包周期)',
};

function addressOf({ index, resource_name: name, resource_type: type }: PlanItem): string {
  return plainText(`${type ?? '?'}.${name ?? '?'}${index === undefined ? '' : `[${index}]`}`);
}
