import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

/** What `koo instance query` prints. */
export const instanceQueryMessages = defineMessages('cli/views/instance', {
  failed: ({ id, reason }: { id: string; reason: string }) => `${id}: ${reason}`,
  total: ({ asked, calls, found }: { asked: number; calls: number; found: number }) =>
    `${found} of ${plural(asked, 'instance')} found, with ${plural(calls, 'call')}.`,
  unreachable: ({ reason }: { reason: string }) => `No instance can be queried: ${reason}`,
  checkServer: () => 'Start the server, and check the address.',
  noIds: () => 'There is no instance ID.',
  giveIds: () => 'Give instance IDs as arguments, or - for standard input, one per line.',
  badId: ({ id }: { id: string }) => `"${id}" is not an instance ID.`,
  idForm: () => 'An instance ID has up to 64 characters, without commas and blanks.',
});
