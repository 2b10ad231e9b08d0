import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import type { PushedTemplate } from '../../../rfs/templates/push-template.js';
import type { TrialStep } from '../../../rfs/try-template.js';
import type { VariableDifference } from '../../../rfs/variables/compare-variables.js';

/** What the commands of stacks print. */
export const stackMessages = defineMessages('cli/views/rfs/stack', {
  none: ({ place }: { place: string }) => `There are no stacks in ${place}.`,
  stacks: ({ place }: { place: string }) => `Stacks in ${place}:`,
  nameColumn: () => 'name',
  statusColumn: () => 'status',
  createdColumn: () => 'created',
  descriptionColumn: () => 'description',
  willDelete: (o: { id?: string; name: string; place: string; status?: string }) =>
    `This deletes the stack ${o.name} (${o.id}, ${o.status}) in ${o.place} and everything that was created with it.`,
  deleting: ({ name }: { name: string }) => `delete the stack ${name}`,
  deleted: ({ name, place }: { name: string; place: string }) => `The stack ${name} in ${place} is deleted.`,
});

const STEPS: Readonly<Record<TrialStep, (stack: string | undefined) => string>> = {
  deploy: (stack) => `deploy the stack ${stack}`,
  plan: () => 'create an execution plan',
  price: () => 'estimate the price',
  stack: () => 'create an empty stack',
};

/** RFS's own names for how something is charged; another one is shown as it came. */
const CHARGE_MODES: Readonly<Record<string, string>> = {
  POST_PAID: 'pay-per-use (按需)',
  PRE_PAID: 'yearly/monthly (包年包月)',
};

/** What the commands print that price, plan and test a template. */
export const trialMessages = defineMessages('cli/views/rfs/trial', {
  /** A step of a trial, while it runs and when it is over. */
  step: ({ stack, step }: { step: TrialStep; stack?: string }) => STEPS[step](stack),

  /** Before anything is made in RFS: what is, a line each. */
  willPrice: ({ place }: { place: string }) =>
    `To estimate the price, koo creates an empty stack and an execution plan in ${place}, and deletes both again.`,
  freeOfCharge: () => 'No resources are created, and RFS itself is free of charge.',
  willPlan: ({ place }: { place: string }) => `koo creates an empty stack and an execution plan in ${place}.`,
  bothDeleted: () => 'No resources are created, and both are deleted again.',
  willAskAgain: ({ isDeleted }: { isDeleted: boolean }) =>
    `It shows the plan and asks again before it creates resources; ${isDeleted ? 'everything is deleted at the end.' : 'they are kept.'}`,
  willApply: () => 'Resources will now be created. This incurs charges.',

  costs: ({ template }: { template: string }) => `RFS's price estimate for template ${template}:`,
  noPrice: ({ reason, template }: { reason: string; template: string }) =>
    `RFS has no price estimate for template ${template}: ${reason}`,
  noReason: () => 'no reason was given',
  unknownCurrency: () => '(unknown currency)',
  resourceColumn: () => '  resource',
  priceColumn: () => 'price',
  nothingNew: () => '  It creates nothing new.',
  free: () => 'free',
  notEstimated: ({ reason }: { reason: string }) => `not estimated: ${reason}`,
  unknownAmount: () => 'unknown',
  /** @param period What `period` made. */
  price: ({ amount, currency, period }: Record<'amount' | 'currency' | 'period', string>) =>
    `${amount} ${currency} for ${period}`,
  beforeDiscounts: ({ amount }: { amount: string }) => ` (${amount} before discounts)`,
  period: ({ count, unit }: { count: number; unit: string }) =>
    count === 1 ? `${unit === 'hour' ? 'an' : 'a'} ${unit}` : plural(count, unit),
  inAll: () => 'Total:',
  total: ({ mode, price, resources }: { mode: string; price: string; resources: number }) =>
    `${price}, ${mode} (${plural(resources, 'resource')})`,
  chargeMode: ({ mode }: { mode: string }) =>
    Object.hasOwn(CHARGE_MODES, mode) ? CHARGE_MODES[mode]! : mode,
  invented: () => 'These prices are invented for testing: the emulator does not know actual prices.',
  estimate: () => 'This is an estimate; the bill may differ.',

  wouldCreateNothing: ({ template }: { template: string }) => `Template ${template} would create nothing.`,
  wouldCreate: ({ count, template }: { count: number; template: string }) =>
    `Template ${template} would create ${plural(count, 'resource')}:`,
  actionColumn: () => '  action',
  /** RFS's own name for what a plan does; another one is shown as it came. */
  action: ({ action }: { action: string }) => action.toLowerCase().replaceAll('_', ' '),
  noOutputs: () => 'No outputs.',
  outputs: () => 'Outputs:',
  outputColumn: () => '  output',
  valueColumn: () => 'value',
  notCreated: () => 'Nothing was created, and nothing is left behind. To create the resources, use --apply.',
  deleted: () => 'The resources that were created are deleted again; nothing is left behind.',
});

/** What `koo template validate` prints. */
export const validationMessages = defineMessages('cli/views/rfs/validation', {
  sound: ({ template }: { template: string }) =>
    `Template ${template}: koo finds nothing that RFS would reject.`,
  noVariables: () => '  It has no variables.',
  variableColumn: () => '  variable',
  typeColumn: () => 'type',
  valueColumn: () => 'value',
  required: () => 'required',
  hasDefault: () => 'has a default',
  defaultIs: ({ value }: { value: string }) => `default ${value}`,
  sensitive: () => 'sensitive',
  notAsked: () => 'Not validated by RFS. With --remote, RFS reads the template without storing anything.',
  same: ({ count, place }: { count: number; place: string }) =>
    `${place} read the template, with the same ${plural(count, 'variable')}.`,
  different: ({ count, place }: { count: number; place: string }) =>
    `${place} read the template, with ${plural(count, 'variable')}, and differs from koo:`,
  onlyKoo: ({ variable }: { variable: string }) => `${variable}: RFS has no such variable`,
  onlyRfs: ({ variable }: { variable: string }) => `${variable}: only RFS has it`,
  differs: (o: { field: Exclude<VariableDifference['field'], 'variable'>; variable: string } & Values) =>
    `${o.variable}: ${o.field} is ${o.here ?? 'absent'} in koo and ${o.there ?? 'absent'} in RFS`,
});

interface Values {
  here?: string;
  there?: string;
}

/** What `koo template push` prints. */
export const pushMessages = defineMessages('cli/views/rfs/push', {
  done: (o: { done: PushedTemplate['done']; name: string; place: string; version: string }) =>
    ({
      created: `Created template ${o.name} in ${o.place}, as ${o.version}.`,
      unchanged: `Template ${o.name} ${o.version} in ${o.place} is unchanged: nothing was sent.`,
      version: `Created version ${o.version} of template ${o.name} in ${o.place}.`,
    })[o.done],
  id: () => 'id',
  bytes: ({ count }: { count: number }) => plural(count, 'byte'),
});
