import { defineMessages } from '../../i18n/message.js';

/** What is wrong with the values of filters of the books' lists. */
export const bookFlagMessages = defineMessages('cli/flags/books', {
  noPeriod: ({ text }: { text: string }) => `"${text}" is not a period.`,
  periodForm: () => 'Write a month: 201901 or 2019-01.',
  noTime: ({ text }: { text: string }) => `"${text}" is not a time.`,
  timeForm: () => 'Write a day (2026-10-01), a month (2026-10) or a time ("2026-10-01 08:00").',
  noZone: ({ zone }: { zone: string }) => `"${zone}" is not a time zone; it looks like +08:00.`,
  otherList: ({ flag }: { flag: string }) => `${flag} does not filter what is listed here.`,
  withDetails: () => 'Some filters are for the details only (--details), some only without it.',
  noFormat: ({ file }: { file: string }) => `The name of ${file} does not say which format is meant.`,
  formatForm: () => 'End it with .csv, .ndjson or .xlsx, or add --format.',
  namePlace: () => 'Name the KooGallery that is asked.',
  namePlaceHow: () => 'For example: --target china. For orders of the emulator: --target local.',
  noDuration: ({ text }: { text: string }) => `"${text}" is not a duration.`,
  durationForm: () => 'Write a number and a unit: 30d, 12h, 45m.',
});
