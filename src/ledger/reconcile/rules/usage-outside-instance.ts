import { defineMessages } from '../../../i18n/message.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';

const messages = defineMessages('books/usage-outside-instance', {
  before: ({ begin, instance, opened }: { instance: string; begin: string; opened: string }) =>
    `Usage of ${instance} begins at ${begin}, before the instance was opened at ${opened}.`,
  after: ({ end, instance, released }: { instance: string; end: string; released: string }) =>
    `Usage of ${instance} ends at ${end}, after the instance was released at ${released}.`,
  unknown: ({ instance }: { instance: string }) =>
    `Usage was reported of ${instance}, and the seller's server has no such instance.`,
});

export const usageOutsideInstance: BooksRule<typeof messages> = {
  messages,
  id: 'books/usage-outside-instance',
  name: 'Usage outside the life of its instance',
  severity: 'error',
  summary:
    'Usage was delivered that begins before its instance was opened or ends after it was released, or whose instance does not exist.',
  why: 'KooGallery rates usage only while the resource is open.',
  fix: 'Compare the times of the records with those of the instance. Stop metering when an instance is released.',
  basis: 'guide',
  docs: BOOKS_PAGES.usage,
  sides: ['usage', 'instances'],
  usage({ instanceId, instances, usage }, context) {
    const opened = instances.map(({ openedAt = '' }) => openedAt).sort()[0];
    const isOpen = instances.some(({ releasedAt }) => releasedAt === undefined);
    const released = isOpen
      ? undefined
      : instances
          .map(({ releasedAt }) => releasedAt!)
          .sort()
          .at(-1);
    for (const sum of usage) {
      const { firstBegin, lastEnd, period } = sum;
      if (sum.state === 'refused' || !context.compare(period)) continue;
      const message =
        opened === undefined
          ? messages.unknown({ instance: instanceId })
          : firstBegin < opened
            ? messages.before({ instance: instanceId, begin: firstBegin, opened })
            : released !== undefined && lastEnd > released
              ? messages.after({ instance: instanceId, end: lastEnd, released })
              : undefined;
      if (!message) continue;
      const id = `${instanceId} ${period}`;
      context.report({ message, id, period, at: sum, beside: instances.slice(0, 1) });
    }
  },
};
