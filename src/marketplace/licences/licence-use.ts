import { UsageError } from '../../errors/koo-error.js';
import { checkLicence } from './licence-interface.js';

/** That software was used under a licence code today: by whom, or by how many. */
export type LicenceUse = { license: string } & (
  | {
      /** What tells one client from another: an account, a device; at most 256 characters. */
      id: string;
    }
  | {
      /** Clients that were active on the day, at most 9 digits. */
      activeNumber: number;
    }
);

/** Of licence codes in a call, and of entries for each. */
const MOST_AT_ONCE = 100;

/** `usage_info`, with the capital I that the page's sample has. */
export interface UsageInfo {
  license: string;
  software_usage_Info: Array<{ id: string } | { active_num: number }>;
}

const MOST_ACTIVE = 999_999_999;

/** @throws UsageError `LICENCE_CODE`, `LICENCE_USE` */
export function checkUse(use: LicenceUse): void {
  checkLicence(use.license);
  if ('id' in use) {
    if (use.id.length > 0 && [...use.id].length <= 256) return;
    throw wrongUse(`The client of ${use.license} has an id of 1 to 256 characters.`);
  }

  const { activeNumber } = use;
  if (Number.isInteger(activeNumber) && activeNumber >= 0 && activeNumber <= MOST_ACTIVE) return;
  throw wrongUse(`The number of clients of ${use.license} is a whole number from 0 to ${MOST_ACTIVE}.`);
}

/**
 * The calls that report these uses: each has at most 100 codes, a code is once in a call, and has at most 100 entries
 * there. The same client twice is one entry.
 *
 * @throws UsageError `LICENCE_CODE`, `LICENCE_USE` where one is wrong, or a code has two numbers of clients
 */
export function usageCalls(uses: readonly LicenceUse[]): UsageInfo[][] {
  const entries = new Map<string, Map<string, UsageInfo['software_usage_Info'][number]>>();
  for (const use of uses) {
    checkUse(use);
    const ofLicence = entries.get(use.license) ?? new Map<string, UsageInfo['software_usage_Info'][number]>();
    entries.set(use.license, ofLicence);
    if ('id' in use) ofLicence.set(`id ${use.id}`, { id: use.id });
    else if (ofLicence.has('number'))
      throw wrongUse(`${use.license} has two numbers of clients; a day has one.`);
    else ofLicence.set('number', { active_num: use.activeNumber });
  }

  const rounds: UsageInfo[][] = [];
  for (const [license, ofLicence] of entries) {
    for (const [round, some] of inGroups([...ofLicence.values()]).entries()) {
      (rounds[round] ??= []).push({ license, software_usage_Info: some });
    }
  }

  return rounds.flatMap((round) => inGroups(round));
}

function inGroups<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / MOST_AT_ONCE) }, (_, at) =>
    items.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE),
  );
}

function wrongUse(message: string): UsageError {
  return new UsageError('LICENCE_USE', message, {
    hints: ['Each entry has the id of a client, or the number of clients that were active on the day.'],
    docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0000002290055385.html',
  });
}
