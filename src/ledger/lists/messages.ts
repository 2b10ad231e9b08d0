import { defineMessages } from '../../i18n/message.js';
import type { KnownValue } from '../model/known-values.js';

const NAMES: Readonly<Record<KnownValue, string>> = {
  adjustment: 'Adjustment',
  billed: 'Billed',
  canceled: 'Canceled',
  change: 'Change',
  completed: 'Completed',
  consumption: 'Consumption',
  draft: 'Draft',
  estimate: 'Estimate',
  feeAdjustment: 'Fee adjustment',
  final: 'Final',
  general: 'General',
  joint: 'Joint operation',
  new: 'New',
  notSupervised: 'Not supervised',
  onDemand: 'On demand',
  onDemandPackage: 'On-demand package',
  oneTime: 'One-time',
  ownService: 'Huawei self-service',
  pendingPayment: 'Pending payment',
  processing: 'Processing',
  refund: 'Refund',
  renew: 'Renewal',
  reservedHours: 'Reserved, by the hour',
  reservedOrder: 'Reserved, ordered',
  selected: 'Selected & certified',
  subscription: 'Subscription',
  supervised: 'Completed',
  trial: 'Trial',
  trialToFormal: 'Trial to formal',
  unbilled: 'Unbilled',
  unsubscribe: 'Unsubscription',
};

/** What Huawei's pages say of a value; of the others they give only the name. */
const MEANINGS: Readonly<Partial<Record<KnownValue, string>>> = {
  canceled: 'not paid; canceled by the system or the customer',
  completed: 'the whole process is done: subscription, change, renewal or unsubscription',
  draft: 'last month, not audited',
  estimate: 'this month',
  final: 'last month, audited',
  pendingPayment: 'ordered, not paid',
  processing: 'paid; the resource is not opened or the service not delivered yet',
  supervised: 'the service supervision is over; only then the order is billed',
};

export const valueMessages = defineMessages('ledger/values', {
  name: ({ value }: { value: KnownValue }) => NAMES[value],
  /** Empty where the pages give none. */
  meaning: ({ value }: { value: KnownValue }) => MEANINGS[value] ?? '',
});
