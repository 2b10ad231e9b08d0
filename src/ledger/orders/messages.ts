import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';

export const syncMessages = defineMessages('ledger/orders', {
  continues: ({ left }: { left: number }) =>
    `What was answered is in the books. Run koo order sync again for the ${plural(left, 'order')} left.`,
});
