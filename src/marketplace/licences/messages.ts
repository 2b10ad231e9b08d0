import { defineMessages } from '../../i18n/message.js';

/** The files that name clients and their columns. */
const COLUMNS = 'license, id, active_num';

export const licenceMessages = defineMessages('marketplace/licences', {
  activation: () => 'the activation',
  query: () => 'the licence query',
  report: () => 'the report of use',
  activationFindOut: ({ license }: { license: string }) =>
    `Ask whether the code is active: koo licence heartbeat ${license}`,
  reportFindOut: () =>
    'KooGallery does not say whether it counts a client once when it is reported twice on a day.',
  acceptedBefore: ({ all, done }: { done: number; all: number }) =>
    `KooGallery accepted ${done} of ${all} entries before.`,

  codeLength: ({ count, max }: { count: number; max: number }) =>
    `The licence code has ${count} characters; it must have 1 to ${max}.`,
  codeForm: () => 'A licence code looks like PLXXXXXX; the buyer finds it in 已购买资源 > 资源详情.',
  user: () => 'The account must have 1 to 256 characters, and the IP address at most 32.',
  betterReport: () => 'Better report who uses the software with: koo licence usage',

  clientId: ({ license }: { license: string }) =>
    `The client of ${license} must have an id of 1 to 256 characters.`,
  clientCount: ({ license, max }: { license: string; max: number }) =>
    `The number of clients of ${license} must be a whole number from 0 to ${max}.`,
  twoCounts: ({ license }: { license: string }) => `${license} has two numbers of clients; each day has one.`,
  eachEntry: () => 'Each entry has the id of a client, or the number of clients that were active on the day.',

  tooManyLines: () => 'It has over a million lines.',
  notCsv: ({ why }: { why: string }) => `This is not CSV: ${why}`,
  nothingToReport: () => 'It contains nothing to report.',
  eitherOr: () => 'A line must have an id or an active_num, and not both.',
  activeNumber: () => 'active_num must be a whole number of at most 9 digits.',
  unknownColumn: ({ column }: { column: string }) => `There is no column named ${column}.`,
  noLicenseColumn: () => 'There is no column license.',
  columns: () => `The first line names the columns, of these: ${COLUMNS}.`,
});
