import { plainText } from '../marketplace/answers/plain-text.js';
import type { Activation } from '../marketplace/licences/activate-licence.js';
import type { LicenceInfo } from '../marketplace/licences/licence-interface.js';
import type { LicenceUseReport } from '../marketplace/licences/report-licence-use.js';

const NAMES: Readonly<Record<string, string>> = {
  activate_time: 'activated',
  amount: 'amount',
  expire_time: 'expires',
  order_id: 'order',
  product_id: 'product',
  status: 'status',
};

/** What `koo licence activate` prints. */
export function activationText({ info, license, saidBy }: Activation): string {
  return [
    saidBy === 'activation'
      ? `Licence code ${plainText(license)} is activated.`
      : `Licence code ${plainText(license)} is active: the answer to its activation was lost, and a query says so.`,
    ...infoLines(info),
    ...(saidBy === 'activation' && info.expire_time !== undefined
      ? [`The expiry is an estimate; what counts says: koo licence heartbeat ${plainText(license)}`]
      : []),
  ].join('\n');
}

/** What `koo licence heartbeat` prints. */
export function licenceText(license: string, info: LicenceInfo): string {
  return [`Licence code ${plainText(license)}`, ...infoLines(info)].join('\n');
}

/** What `koo licence usage` prints. */
export function reportText({ entries, licences }: LicenceUseReport): string {
  return `Reported ${entries} ${entries === 1 ? 'client or number' : 'clients or numbers'} of ${licences} licence ${licences === 1 ? 'code' : 'codes'}.`;
}

/** Every member that comes, since the page is not whole: those that are documented by their meaning, others by their name. */
function infoLines(info: LicenceInfo): string[] {
  const shown = Object.entries(info).filter(
    ([name, value]) => name !== 'license_code' && value !== null && value !== undefined && value !== '',
  );
  return shown.map(([name, value]) => `  ${(NAMES[name] ?? plainText(name)).padEnd(9)}  ${valueText(value)}`);
}

/** The page names no time zone, so none is made of it. */
function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const time = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!time) return plainText(text);
  const [, year, month, day, hour, minute, second] = time;
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}
