import { UsageError } from '../../errors/koo-error.js';
import { checkLicence } from './licence-interface.js';
import type { Message } from '../../i18n/message.js';
import { licenceMessages } from './messages.js';

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
const MAX_PER_CALL = 100;

/** `usage_info`, with the capital I that the page's sample has. */
export interface UsageInfo {
  license: string;
  software_usage_Info: Array<{ id: string } | { active_num: number }>;
}

const MAX_ACTIVE = 999_999_999;

/** @throws UsageError `LICENCE_CODE`, `LICENCE_USE` */
export function checkUse(use: LicenceUse): void {
  checkLicence(use.license);
  if ('id' in use) {
    if (use.id.length > 0 && [...use.id].length <= 256) return;
    throw wrongUse(licenceMessages.clientId({ license: use.license }));
  }

  const { activeNumber } = use;
  if (Number.isInteger(activeNumber) && activeNumber >= 0 && activeNumber <= MAX_ACTIVE) return;
  throw wrongUse(licenceMessages.clientCount({ license: use.license, max: MAX_ACTIVE }));
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
    else if (ofLicence.has('number')) throw wrongUse(licenceMessages.twoCounts({ license: use.license }));
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
  return Array.from({ length: Math.ceil(items.length / MAX_PER_CALL) }, (_, at) =>
    items.slice(at * MAX_PER_CALL, (at + 1) * MAX_PER_CALL),
  );
}

function wrongUse(message: Message): UsageError {
  return new UsageError('LICENCE_USE', message, {
    hints: [licenceMessages.eachEntry()],
    docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0000002290055385.html',
  });
}
