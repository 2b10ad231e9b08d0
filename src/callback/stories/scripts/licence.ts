import { text } from '../../field.js';
import { getLicenseAsync } from '../../interfaces/licence/get-license-async.js';
import {
  newLicenceInstance,
  refreshLicenceInstance,
  releaseLicenceInstance,
  updateLicenceInstanceStatus,
} from '../../interfaces/licence/instances.js';
import type { Script } from '../script.js';
import { debugCase, FORGED_IN_HEX, odd, oneInstance, RESTARTED, UNTIMELY } from './shared-steps.js';

/** Licences that are opened online. There is no queryInstance: opening again shows whether it is ready. */
export const licence: Script = {
  protocol: 'licence',
  interfaces: [
    { ...newLicenceInstance, answer: { ...newLicenceInstance.answer, instanceId: text(64) } },
    refreshLicenceInstance,
    updateLicenceInstanceStatus,
    releaseLicenceInstance,
    getLicenseAsync,
  ],
  optional: {
    getLicenseAsync: ['deviceFingerprint', 'expireTime'],
    releaseInstance: ['orderId', 'orderLineId'],
  },
  ordering: ['refreshInstance', 'releaseInstance'],
  begin: 'newInstance',
  poll: 'newInstance',
  probe: 'newInstance',
  stories: {
    lifecycle: [
      'begin',
      { licence: 'uploaded' },
      { call: 'refreshInstance', with: { scene: 'TRIAL_TO_FORMAL' } },
      { call: 'refreshInstance', with: { scene: 'RENEWAL' } },
      { call: 'refreshInstance', with: { scene: 'UNSUBSCRIBE_RENEWAL_PERIOD' } },
      { call: 'updateInstanceStatus', with: { status: 'FREEZE' } },
      { call: 'updateInstanceStatus', with: { status: 'UNFREEZE' } },
      { call: 'releaseInstance' },
    ],
    debugging: [
      { begin: { testFlag: '1' } },
      debugCase('newInstance'),
      debugCase('refreshInstance', { scene: 'RENEWAL' }),
      debugCase('updateInstanceStatus', { status: 'FREEZE' }),
      debugCase('updateInstanceStatus', { status: 'UNFREEZE' }),
      debugCase('releaseInstance'),
    ],
    repeated: oneInstance('newInstance'),
    'done-before': [
      'begin',
      { call: 'refreshInstance', with: { scene: 'RENEWAL' }, again: 'repeat' },
      { call: 'updateInstanceStatus', with: { status: 'FREEZE' }, again: 'repeat' },
    ],
    retries: [{ retried: 'newInstance', rule: 'same-instance' }],
    'out-of-order': [
      'begin',
      { unusual: 'unknown-instance', of: 'refreshInstance' },
      { unusual: 'unknown-instance', of: 'getLicenseAsync' },
      { call: 'releaseInstance', again: 'repeat' },
      { unusual: 'released', of: 'refreshInstance', after: 'unknown-instance' },
      { unusual: 'released', of: 'getLicenseAsync', after: 'unknown-instance' },
    ],
    signature: [...FORGED_IN_HEX, { unusual: 'null-member', after: 'member-order' }],
    time: UNTIMELY,
    forms: [
      ...odd('newInstance'),
      { unusual: 'null-required', of: 'newInstance' },
      { unusual: 'test-flag-0' },
      { unusual: 'unknown-activity' },
      { unusual: 'expire-time-17', of: 'refreshInstance' },
      { unusual: 'unknown-value', of: 'refreshInstance' },
      { unusual: 'unknown-value', of: 'updateInstanceStatus' },
    ],
    limits: ['begin', { unusual: 'longest-fields', of: 'newInstance' }],
    licence: ['begin', { licence: 'uploaded' }, { licence: 'repeated' }],
    restart: RESTARTED,
  },
};
