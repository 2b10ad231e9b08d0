import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { Activation } from '../../../marketplace/licences/activate-licence.js';
import type { LicenceInfo } from '../../../marketplace/licences/licence-interface.js';
import type { LicenceUseReport } from '../../../marketplace/licences/report-licence-use.js';
import { padded } from '../../terminal/columns.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { licenceMessages } from './messages.js';

/** In front of a value, in columns of a terminal. */
const WIDTH = 9;

/** What `koo licence activate` prints. */
export function activationText(given: Activation, language: Language): string {
  const { info, license, source } = onOneLine(given);
  const words = textsIn(licenceMessages, language);
  const code = { license: plainText(license) };
  return [
    source === 'activation' ? words.activated(code) : words.foundActive(code),
    ...infoLines(info, language),
    ...(source === 'activation' && info.expire_time !== undefined ? [words.estimate(code)] : []),
  ].join('\n');
}

/** What `koo licence heartbeat` prints. */
export function licenceText(givenLicense: string, givenInfo: LicenceInfo, language: Language): string {
  const license = onOneLine(givenLicense);
  const info = onOneLine(givenInfo);
  return [
    textsIn(licenceMessages, language).code({ license: plainText(license) }),
    ...infoLines(info, language),
  ].join('\n');
}

/** What `koo licence usage` prints. */
export function reportText({ entries, licences }: LicenceUseReport, language: Language): string {
  return textsIn(licenceMessages, language).reported({ entries, licences });
}

const MEMBERS: Readonly<
  Record<string, 'activatedAt' | 'amount' | 'expires' | 'order' | 'product' | 'status'>
> = {
  activate_time: 'activatedAt',
  amount: 'amount',
  expire_time: 'expires',
  order_id: 'order',
  product_id: 'product',
  status: 'status',
};

/** Every member that comes, since the page is not whole: those that are documented by their meaning, others by their name. */
function infoLines(info: LicenceInfo, language: Language): string[] {
  const words = textsIn(licenceMessages, language);
  const shown = Object.entries(info).filter(
    ([name, value]) => name !== 'license_code' && value !== null && value !== undefined && value !== '',
  );
  return shown.map(([name, value]) => {
    const text = valueText(value);
    const label = Object.hasOwn(MEMBERS, name) ? words[MEMBERS[name]!]() : plainText(name);
    return `  ${padded(label, WIDTH)}  ${name === 'status' ? words.state({ code: text }) : text}`;
  });
}

/** The page names no time zone, so none is made of it. */
function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const time = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!time) return plainText(text);
  const [, year, month, day, hour, minute, second] = time;
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}
