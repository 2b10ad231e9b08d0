import type { Language } from '../../../i18n/language.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { PlanItem, PriceEstimate } from '../../../rfs/plans/plan-model.js';
import { type PriceTotal, priceTotals } from '../../../rfs/plans/price-totals.js';
import type { StackEvent, StackOutput } from '../../../rfs/stacks/stack-model.js';
import { keptMessage, type Leftover, leftoverMessage } from '../../../rfs/temporary-stack.js';
import type { DeployedTemplate, PlannedTemplate } from '../../../rfs/try-template.js';
import { periodWords, priceWords } from './price-rows.js';
import { tableText } from '../../terminal/table-text.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { type Message, textOf, textsIn } from '../../../i18n/message.js';
import { trialMessages } from './messages.js';

/** What `koo template price` prints with `--json`. */
export interface Trial {
  template: string;
  place: Message;
  /** The prices are the emulator's own: they say nothing about what anything costs. */
  invented: boolean;
  plan: Array<Pick<PlanItem, 'action' | 'index' | 'resource_name' | 'resource_type'>>;
  /** `null` where RFS refused to estimate it. */
  price: (PriceEstimate & { totals: PriceTotal[] }) | null;
  /** What could not be deleted again. */
  leftovers: Array<{ stack: string; id?: string; reason: Message }>;
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
  place: Message;
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

/** The price of each resource, and the sums. @param noPrice As RFS said it. */
export function priceText(
  given: { noPrice?: { message: string }; price?: PriceEstimate },
  context: Pick<TrialContext, 'isEmulator' | 'template'>,
  language: Language,
): string {
  const { noPrice, price } = onOneLine(given);
  const { isEmulator, template } = onOneLine(context);
  const words = textsIn(trialMessages, language);
  if (!price) return words.noPrice({ reason: noPrice?.message ?? words.noReason(), template });
  const currency = plainText(price.currency ?? words.unknownCurrency());
  const { semicolon } = textsIn(punctuationMessages, language);
  const rows = price.items.map((item) => [
    `  ${addressOf(item)}`,
    priceWords(item, currency, words, semicolon()),
  ]);
  const totals = priceTotals(price).map(
    ({ amount, chargeMode, periodCount, periodType, resources }) =>
      `  ${words.total({
        mode: words.chargeMode({ mode: plainText(chargeMode) }),
        price: words.price({
          amount: amount.toFixed(2),
          currency,
          period: periodWords(periodType, periodCount, words),
        }),
        resources,
      })}`,
  );
  return [
    words.costs({ template }),
    rows.length === 0 ? words.nothingNew() : tableText([words.resourceColumn(), words.priceColumn()], rows),
    ...(totals.length > 0 ? [words.inAll(), ...totals] : []),
    isEmulator ? words.invented() : words.estimate(),
  ].join('\n');
}

/** What a plan would change. */
export function planText(
  given: Pick<PlannedTemplate, 'items'>,
  givenTemplate: string,
  language: Language,
): string {
  const { items } = onOneLine(given);
  const template = onOneLine(givenTemplate);
  const words = textsIn(trialMessages, language);
  if (items.length === 0) return words.wouldCreateNothing({ template });
  const rows = items.map((item) => [
    `  ${words.action({ action: plainText(item.action ?? '') })}`,
    addressOf(item),
  ]);
  return [
    words.wouldCreate({ count: items.length, template }),
    tableText([words.actionColumn(), words.resourceColumn().trim()], rows),
  ].join('\n');
}

export function outputsText(givenOutputs: readonly StackOutput[], language: Language): string {
  const outputs = onOneLine(givenOutputs);
  const words = textsIn(trialMessages, language);
  if (outputs.length === 0) return words.noOutputs();
  const rows = outputs.map(({ name = '', value = '' }) => [`  ${plainText(name)}`, plainText(value)]);
  return [words.outputs(), tableText([words.outputColumn(), words.valueColumn()], rows)].join('\n');
}

/** What is left in RFS after a test that went well. */
export function afterwardsText(
  { isKept, outputs, stack }: DeployedTemplate,
  leftover: Leftover | undefined,
  language: Language,
): string {
  if (leftover) return textOf(leftoverMessage(leftover), language);
  if (isKept) return textOf(keptMessage(stack), language);
  return textOf(outputs === undefined ? trialMessages.notCreated() : trialMessages.deleted(), language);
}

/** An event as one line. */
export function eventText(given: StackEvent): string {
  const { event_message: message, event_type: type, time } = onOneLine(given);
  return `  ${plainText(time ?? '')}  ${plainText(type ?? '').padEnd(22)}  ${plainText(message ?? '')}`;
}

function addressOf({ index, resource_name: name, resource_type: type }: PlanItem): string {
  return plainText(`${type ?? '?'}.${name ?? '?'}${index === undefined ? '' : `[${index}]`}`);
}
