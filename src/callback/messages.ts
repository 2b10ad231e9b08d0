import { defineMessages } from '../i18n/message.js';

/** The interfaces that a seller's server offers. */
export const interfaceMessages = defineMessages('callback/interfaces', {
  unknown: ({ activity, kinds }: { activity: string; kinds: readonly string[] }) =>
    kinds.length === 0
      ? `No interface of KooGallery has the activity ${activity}.`
      : `${kinds.join(', ')} has no activity ${activity}.`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean ${meant}?`,
  activities: ({ names }: { names: readonly string[] }) => `Activities: ${names.join(', ')}.`,
});
