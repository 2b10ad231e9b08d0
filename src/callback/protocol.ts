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

export type ProtocolId =
  'saas-2.0' | 'saas-1.0' | 'licence' | 'licence-code' | 'kit-1.0' | 'kit-2.0' | 'general';

/** The interfaces that a kind of product has to offer, or may. */
export interface CallbackProtocol {
  readonly id: ProtocolId;
  readonly name: { readonly en: string; readonly zh: string };
  readonly interfaces: readonly CallbackInterface[];
}

/** KooGallery's calls to a seller's server. Another marketplace would be another table of this kind. */
export const KOOGALLERY_PROTOCOLS: readonly CallbackProtocol[] = [
  {
    id: 'saas-2.0',
    name: { en: 'SaaS 2.0', zh: 'SaaS类商品接入 2.0' },
    interfaces: [
      newInstance,
      queryInstance,
      refreshInstance,
      updateInstanceStatus,
      releaseInstance,
      upgradeInstance,
      changeInstanceCheck,
    ],
  },
  {
    id: 'saas-1.0',
    name: { en: 'SaaS 1.0', zh: 'SaaS类商品接入 1.0' },
    interfaces: [
      newInstance1,
      queryInstance1,
      refreshInstance1,
      expireInstance1,
      releaseInstance1,
      upgrade1,
      instanceStatus1,
    ],
  },
  {
    id: 'licence',
    name: { en: 'Licences opened online', zh: 'License在线开通' },
    interfaces: [
      newLicenceInstance,
      refreshLicenceInstance,
      updateLicenceInstanceStatus,
      releaseLicenceInstance,
      getLicenseAsync,
    ],
  },
  {
    id: 'licence-code',
    name: { en: 'Licence codes', zh: 'License授权码' },
    interfaces: [refreshLicenseCode, updateLicenseCodeStatus, releaseLicenseCode],
  },
  {
    id: 'kit-1.0',
    name: { en: 'Joint-operation kit 1.0', zh: '联营Kit 1.0' },
    interfaces: [tenantSync1, applicationSync1, authSync1, singleOrgSync1, allOrgSync1],
  },
  {
    id: 'kit-2.0',
    name: { en: 'Joint-operation kit 2.0', zh: '联营SaaS同步接口 2.0' },
    interfaces: [tenantSync2, applicationSync2, authSync2, singleOrgSync2, allOrgSync2],
  },
  {
    id: 'general',
    name: { en: 'Order notification', zh: '订单通知' },
    interfaces: [orderNotify],
  },
];
