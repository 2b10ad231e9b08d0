import { defineMessages } from '../../../i18n/message.js';

/** What the commands of access keys print. */
export const authMessages = defineMessages('cli/views/auth', {
  /** @param key Masked. */
  keyFrom: ({ key, source }: { key: string; source: string }) => `${key} from ${source}`,
  notChecked: () => 'Not checked: name a target, for example --site china.',
  accepted: ({ host }: { host: string }) => `${host} accepts it.`,
  saved: ({ file, key, profile }: Record<'file' | 'key' | 'profile', string>) =>
    `Saved ${key} to profile ${profile} in ${file}.`,
  checkIt: () => 'Check it with: koo auth whoami --site china',
  removed: ({ file, profile }: { file: string; profile: string }) =>
    `Removed profile ${profile} from ${file}.`,
  noProfile: ({ file, profile }: { file: string; profile: string }) =>
    `There is no profile ${profile} in ${file}.`,
});
