import type { EmulatorContext } from '../../emulator-context.js';
import { findLicence, type LicenceRow } from '../../state/licences.js';
import { Refusal } from '../../wire/refusal.js';

/** A licence code as KooGallery would see it now. */
export interface Licence {
  license: string;
  /** `UNRECEIVED`: its buyer has not taken it. The page has no word for a code before its activation. */
  status: 'ALIVE' | 'EXPIRED' | 'NEW' | 'RELEASED' | 'UNRECEIVED';
  activate_time?: string;
  expire_time?: string;
}

const LONG_AGO = { activate_time: '20220726121646', expire_time: '20230726121646' };

/** Codes that exist without an order, to try out what can be with one. */
const SAMPLES: ReadonlyArray<{ prefix: string; state: Omit<Licence, 'license'> }> = [
  { prefix: 'PLTEST', state: { status: 'NEW' } },
  { prefix: 'PLUNRECEIVED', state: { status: 'UNRECEIVED' } },
  { prefix: 'PLEXPIRED', state: { ...LONG_AGO, status: 'EXPIRED' } },
  { prefix: 'PLRELEASED', state: { ...LONG_AGO, status: 'RELEASED' } },
];

/** The code of that name; nothing where there is none. */
export function licenceNow({ database, now }: EmulatorContext, license: string): Licence | undefined {
  const activated = findLicence(database, license);
  if (activated) return aged(activated, licenceTime(now()));
  const sample = SAMPLES.find(({ prefix }) => license.startsWith(prefix));
  return sample && { license, ...sample.state };
}

/** `yyyyMMddHHmmss`, UTC. */
export function licenceTime(date: Date): string {
  return date.toISOString().replaceAll(/\D/g, '').slice(0, 14);
}

/** @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649195.html */
export const licenceRefusals = {
  illegalState: () => new Refusal(200, '92020003', 'illegal state'),
  invalidCodes: () => new Refusal(200, '92020020', 'Invalid license code exists.'),
  invalidParameter: (what: string) => new Refusal(200, '92020002', `invalid param: ${what}`),
  notActivated: () => new Refusal(200, '92020011', 'license code has been not activated.'),
  notReceived: () => new Refusal(200, '92020004', 'can not active before user received.'),
  unknown: () => new Refusal(200, '92020005', 'license code notexist'),
};

export function aged(row: LicenceRow, time: string): Licence {
  return { ...row, status: row.expire_time > time ? 'ALIVE' : 'EXPIRED' };
}
