import { object, text } from '../../field.js';
import { appInfo1 } from '../../interfaces/common.js';
import { expireInstance1 } from '../../interfaces/saas-1.0/expire-instance.js';
import { instanceStatus1 } from '../../interfaces/saas-1.0/instance-status.js';
import { newInstance1 } from '../../interfaces/saas-1.0/new-instance.js';
import { queryInstance1 } from '../../interfaces/saas-1.0/query-instance.js';
import { refreshInstance1 } from '../../interfaces/saas-1.0/refresh-instance.js';
import { releaseInstance1 } from '../../interfaces/saas-1.0/release-instance.js';
import { upgrade1 } from '../../interfaces/saas-1.0/upgrade.js';
import type { Script } from '../script.js';
import { debugCase, FORGED, odd, oneInstance, RESTARTED } from './shared-steps.js';

/**
 * SaaS 1.0: GET, by tokens. No page states how old a token may be, and there is no nonce, so there is no story of the time.
 * The debugging page requires instanceId and frontEndUrl of a new instance.
 */
export const saas1: Script = {
  protocol: 'saas-1.0',
  interfaces: [
    {
      ...newInstance1,
      answer: { ...newInstance1.answer, instanceId: text(64), appInfo: object(appInfo1.members!) },
    },
    queryInstance1,
    refreshInstance1,
    expireInstance1,
    releaseInstance1,
    upgrade1,
    instanceStatus1,
  ],
  optional: {
    newInstance: [
      'chargingMode',
      'customerName',
      'email',
      'expireTime',
      'mobilePhone',
      'periodNumber',
      'periodType',
      'skuCode',
    ],
    refreshInstance: ['periodNumber', 'periodType', 'productId'],
  },
  ordering: ['refreshInstance', 'upgrade'],
  begin: 'newInstance',
  poll: 'newInstance',
  // The buyer's page of details makes it again.
  probe: 'newInstance',
  stories: {
    lifecycle: [
      'begin',
      { call: 'newInstance' },
      { call: 'queryInstance' },
      { call: 'refreshInstance', with: { trialToFormal: '1' } },
      { call: 'refreshInstance', with: { orderAmount: '100.00' } },
      { call: 'refreshInstance', with: { orderAmount: '-100.00' } },
      { call: 'upgrade' },
      { call: 'expireInstance' },
      { call: 'refreshInstance' },
      { call: 'instanceStatus', with: { instanceStatus: 'FREEZE' } },
      { call: 'instanceStatus', with: { instanceStatus: 'NORMAL' } },
      { call: 'releaseInstance' },
    ],
    debugging: [
      { begin: { testFlag: '1' } },
      debugCase('newInstance'),
      debugCase('queryInstance'),
      debugCase('refreshInstance'),
      debugCase('upgrade'),
      debugCase('expireInstance'),
      debugCase('instanceStatus', { instanceStatus: 'FREEZE' }),
      debugCase('releaseInstance'),
    ],
    repeated: oneInstance('newInstance'),
    'done-before': [
      'begin',
      { call: 'refreshInstance', again: 'repeat' },
      { call: 'upgrade', again: 'repeat' },
      { call: 'expireInstance', again: 'repeat' },
    ],
    retries: [{ retried: 'newInstance', rule: 'same-instance' }],
    'out-of-order': [
      'begin',
      { unusual: 'unknown-instance', of: 'refreshInstance' },
      { call: 'releaseInstance', again: 'repeat' },
      { unusual: 'released', of: 'refreshInstance', after: 'unknown-instance' },
    ],
    signature: FORGED,
    forms: [...odd('newInstance'), { unusual: 'unknown-activity' }],
    limits: [
      'begin',
      { unusual: 'longest-fields', of: 'newInstance' },
      { call: 'queryInstance' },
      { unusual: 'hundred-ids', of: 'queryInstance' },
      { unusual: 'too-many-ids', of: 'queryInstance' },
    ],
    restart: RESTARTED,
  },
};
