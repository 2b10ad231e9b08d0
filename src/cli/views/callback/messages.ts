import type { CallbackLevel } from '../../../callback/stories/callback-rules.js';
import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

/** What `koo callback test` prints. */
export const callbackTestMessages = defineMessages('cli/views/callback', {
  head: ({ protocols, url }: { protocols: readonly string[]; url: string }) =>
    `koo called ${url} as KooGallery does (${protocols.join(', ')}).`,
  story: ({ checks, failed, story }: { checks: number; failed: number; story: string }) =>
    `${story}: ${failed === 0 ? plural(checks, 'check') : `${failed} of ${plural(checks, 'check')} not met`}`,
  /** In front of a line. */
  console: () => 'debugging page',
  unclear: () => 'the pages contradict each other',
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
