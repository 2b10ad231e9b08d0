import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

/** What the commands of licence codes print. */
export const licenceMessages = defineMessages('cli/views/licence', {
  code: ({ license }: { license: string }) => `Licence code ${license}`,
  activated: ({ license }: { license: string }) => `Licence code ${license} is activated.`,
  /** The response was lost, and a query found it done. */
  foundActive: ({ license }: { license: string }) =>
    `Licence code ${license} is active: the response to its activation was lost, but a query confirms it.`,
  estimate: ({ license }: { license: string }) =>
    `The expiry is an estimate; for the actual one: koo licence heartbeat ${license}`,
  reported: ({ entries, licences }: { entries: number; licences: number }) =>
    `Reported ${plural(entries, 'entry', 'entries')} for ${plural(licences, 'licence code')}.`,
  /** The documented members of a licence, in front of their values. */
  activatedAt: () => 'activated',
  amount: () => 'amount',
  expires: () => 'expires',
  order: () => 'order',
  product: () => 'product',
  status: () => 'status',
  /** The states that KooGallery documents, as its codes; what is another code has none. */
  state: ({ code }: { code: string }) => code,
});
