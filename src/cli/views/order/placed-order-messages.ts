import { defineMessages } from '../../../i18n/message.js';
import type { ConsoleOrder } from '../../../publish/targets/local/place-order.js';

const STATUS: Readonly<Record<ConsoleOrder['status'], string>> = {
  FAILED: 'failed, and refunded',
  FROZEN: 'frozen',
  OPEN: 'open',
  OPENING: 'not open yet',
  RELEASED: 'released',
};

type Verdict = NonNullable<ConsoleOrder['deliveries'][number]['attempts'][number]['verdict']> | 'none';

const OUTCOMES: Readonly<Record<Verdict, string>> = {
  accepted: 'accepted',
  failed: 'failed',
  'in-progress': 'in progress (000004)',
  lost: 'no response received',
  none: 'no response yet',
};

/** What `koo emulator order` prints. */
export const placedOrderMessages = defineMessages('cli/views/placed-order', {
  placed: ({ id, line, status }: { id: string; line: string; status: string }) =>
    `Order ${id} (line ${line}): the instance is ${status}.`,
  status: ({ status }: { status: ConsoleOrder['status'] }) => STATUS[status],
  instance: ({ id }: { id: string }) => `  instance ${id}`,
  noServer: () =>
    'No server is configured, so nothing was called: start the emulator with koo emulator --callback URL.',
  attempt: (data: { activity: string; milliseconds: number; outcome: string; why: string }) =>
    `  ${data.activity}: ${data.outcome}, ${data.milliseconds} ms${data.why === '' ? '' : `\n    ${data.why}`}`,
  outcome: ({ verdict }: { verdict: Verdict }) => OUTCOMES[verdict],
  next: ({ time }: { time: string }) => `  next attempt ${time}; the emulator's page can make it at once`,
});
