import type { CallbackLevel } from '../../../callback/stories/callback-rules.js';
import type { StoryNeed } from '../../../callback/stories/script.js';
import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

/** What a story is played with, which a server alone does not have. */
const NEEDS: Readonly<Record<StoryNeed, string>> = {
  'market-events': 'give a port that licences are uploaded to: --events-port PORT',
  'public-key': 'give the public key that client secrets are encrypted with: --public-key FILE',
  restart: 'give a command that kills the server and starts it again: --restart COMMAND',
};

/** What `koo callback test` prints. */
export const callbackTestMessages = defineMessages('cli/views/callback', {
  head: ({ protocols, url }: { protocols: readonly string[]; url: string }) =>
    `koo called ${url} as KooGallery does (${protocols.join(', ')}).`,
  story: ({ checks, failed, story }: { checks: number; failed: number; story: string }) =>
    `${story}: ${failed === 0 ? plural(checks, 'check') : `${failed} of ${plural(checks, 'check')} not met`}`,
  skipped: ({ needs, story }: { needs?: StoryNeed; story: string }) =>
    `${story}: not played${needs === undefined ? '' : `; ${NEEDS[needs]}`}`,
  /** In front of a line. */
  console: () => 'debugging page',
  unclear: () => ' (the pages contradict each other)',
  total: ({ checks, must, should, unclear }: { checks: number } & Record<CallbackLevel, number>) => {
    const failed = [
      ...(must > 0 ? [`${must} must`] : []),
      ...(should > 0 ? [`${should} should`] : []),
      ...(unclear > 0 ? [`${unclear} unclear`] : []),
    ];
    return `${plural(checks, 'check')}: ${failed.length === 0 ? 'all met' : `not met: ${failed.join(', ')}`}.`;
  },

  noStories: ({ protocols }: { protocols: readonly string[] }) =>
    `koo cannot test ${protocols.join(', ')} yet.`,
  kinds: ({ names }: { names: readonly string[] }) => `It tests: --kind ${names.join(', ')}.`,
  unknownStory: ({ story }: { story: string }) => `There is no story "${story}".`,
  stories: ({ names }: { names: readonly string[] }) => `Stories: ${names.join(', ')}.`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean ${meant}?`,
});

/** The same result in a table. */
export const callbackReportMessages = defineMessages('cli/views/callback/report', {
  storyColumn: () => 'Story',
  checksColumn: () => 'Checks',
  checksOf: ({ checks, failed }: { checks: number; failed: number }) =>
    failed === 0 ? `${checks} met` : `${failed} of ${checks} not met`,
  page: ({ number }: { number?: number }) => (number === undefined ? 'page' : `page ${number}`),
  more: ({ count }: { count: number }) => `… and ${plural(count, 'rule')} more.`,
});
