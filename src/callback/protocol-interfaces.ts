import type { CallbackInterface } from './callback-interface.js';
import { allOrgSync1, allOrgSync2 } from './interfaces/kit/all-org-sync.js';
import { applicationSync1, applicationSync2 } from './interfaces/kit/application-sync.js';
import { authSync1, authSync2 } from './interfaces/kit/auth-sync.js';
import { singleOrgSync1, singleOrgSync2 } from './interfaces/kit/single-org-sync.js';
import { tenantSync1, tenantSync2 } from './interfaces/kit/tenant-sync.js';
import { getLicenseAsync } from './interfaces/licence/get-license-async.js';
import {
  newLicenceInstance,
  refreshLicenceInstance,
  releaseLicenceInstance,
  updateLicenceInstanceStatus,
} from './interfaces/licence/instances.js';
import { refreshLicenseCode } from './interfaces/licence/refresh-license-code.js';
import { releaseLicenseCode } from './interfaces/licence/release-license-code.js';
import { updateLicenseCodeStatus } from './interfaces/licence/update-license-code-status.js';
import { orderNotify } from './interfaces/order-notify.js';
import { expireInstance1 } from './interfaces/saas-1.0/expire-instance.js';
import { instanceStatus1 } from './interfaces/saas-1.0/instance-status.js';
import { newInstance1 } from './interfaces/saas-1.0/new-instance.js';
import { queryInstance1 } from './interfaces/saas-1.0/query-instance.js';
import { refreshInstance1 } from './interfaces/saas-1.0/refresh-instance.js';
import { releaseInstance1 } from './interfaces/saas-1.0/release-instance.js';
import { upgrade1 } from './interfaces/saas-1.0/upgrade.js';
import { changeInstanceCheck } from './interfaces/saas-2.0/change-instance-check.js';
import { newInstance } from './interfaces/saas-2.0/new-instance.js';
import { queryInstance } from './interfaces/saas-2.0/query-instance.js';
import { refreshInstance } from './interfaces/saas-2.0/refresh-instance.js';
import { releaseInstance } from './interfaces/saas-2.0/release-instance.js';
import { updateInstanceStatus } from './interfaces/saas-2.0/update-instance-status.js';
import { upgradeInstance } from './interfaces/saas-2.0/upgrade-instance.js';

/**
 * Every interface by its protocol and its name: what a request has in `activity`, or the last part of its path. Another
 * marketplace would be another table of this kind.
 */
export const PROTOCOL_INTERFACES = {
  'saas-2.0': {
    newInstance,
    queryInstance,
    refreshInstance,
    updateInstanceStatus,
    releaseInstance,
    upgradeInstance,
    changeInstanceCheck,
  },
  'saas-1.0': {
    newInstance: newInstance1,
    queryInstance: queryInstance1,
    refreshInstance: refreshInstance1,
    expireInstance: expireInstance1,
    releaseInstance: releaseInstance1,
    upgrade: upgrade1,
    instanceStatus: instanceStatus1,
  },
  licence: {
    newInstance: newLicenceInstance,
    refreshInstance: refreshLicenceInstance,
    updateInstanceStatus: updateLicenceInstanceStatus,
    releaseInstance: releaseLicenceInstance,
    getLicenseAsync,
  },
  'licence-code': { refreshLicenseCode, updateLicenseCodeStatus, releaseLicenseCode },
  'kit-1.0': {
    tenantSync: tenantSync1,
    applicationSync: applicationSync1,
    authSync: authSync1,
    singleOrgSync: singleOrgSync1,
    allOrgSync: allOrgSync1,
  },
  'kit-2.0': {
    tenantSync: tenantSync2,
    applicationSync: applicationSync2,
    authSync: authSync2,
    singleOrgSync: singleOrgSync2,
    allOrgSync: allOrgSync2,
  },
  general: { orderNotify },
} as const satisfies Readonly<Record<string, Readonly<Record<string, CallbackInterface>>>>;

type Table = typeof PROTOCOL_INTERFACES;

/** `saas-2.0`, `saas-1.0`, `licence`, `licence-code`, `kit-1.0`, `kit-2.0` or `general`. */
export type ProtocolId = keyof Table;

type NamesOf<P extends ProtocolId> = P extends ProtocolId ? keyof Table[P] & string : never;

/** The names of the interfaces of a protocol, or of several. */
export type ActivityOf<P extends ProtocolId> = NamesOf<P>;

/** The interface of this name; of several protocols that have the same name, any of theirs. */
export type InterfaceOf<P extends ProtocolId, Activity extends string> = P extends ProtocolId
  ? Activity extends keyof Table[P]
    ? Extract<Table[P][Activity], CallbackInterface>
    : never
  : never;

/** One interface, and where it belongs. */
export interface NamedInterface {
  protocol: ProtocolId;
  activity: string;
  declared: CallbackInterface;
}

/** The interfaces of some protocols, in the order of their tables. */
export function interfacesOf(protocols: readonly ProtocolId[]): NamedInterface[] {
  return protocols.flatMap((protocol) =>
    Object.entries<CallbackInterface>(PROTOCOL_INTERFACES[protocol]).map(([activity, declared]) => ({
      activity,
      declared,
      protocol,
    })),
  );
}

export const EVERY_PROTOCOL = Object.keys(PROTOCOL_INTERFACES) as ProtocolId[];
