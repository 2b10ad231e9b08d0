import { defineMessages } from '../../i18n/message.js';

/** What plugins are asked for. */
export type Offer = 'rules' | 'targets';

/** What is left out of a plugin's, and why. The reasons are the plugin's or Node's. */
export const pluginMessages = defineMessages('cli/plugin', {
  notLoaded: ({ folder, offer, reason }: { folder: string; reason: string; offer: Offer }) =>
    `The plugin in ${folder} cannot be loaded (${reason}); its ${offer} are left out.`,
  failed: ({ name, offer, reason }: { name: string; reason: string; offer: Offer }) =>
    `The plugin ${name} failed to provide its ${offer} (${reason}); they are left out.`,
  unreadable: ({ name, offer, reason }: { name: string; reason: string; offer: Offer }) =>
    `The ${offer} of the plugin ${name} cannot be read (${reason}); they are left out.`,
});
