import { text } from '../../field.js';
import { changeInstanceCheck } from '../../interfaces/saas-2.0/change-instance-check.js';
import { newInstance } from '../../interfaces/saas-2.0/new-instance.js';
import { queryInstance } from '../../interfaces/saas-2.0/query-instance.js';
import { refreshInstance } from '../../interfaces/saas-2.0/refresh-instance.js';
import { releaseInstance } from '../../interfaces/saas-2.0/release-instance.js';
import { updateInstanceStatus } from '../../interfaces/saas-2.0/update-instance-status.js';
import { upgradeInstance } from '../../interfaces/saas-2.0/upgrade-instance.js';
import type { Script } from '../script.js';
import { debugCase, FORGED_IN_HEX, odd, oneInstance, RESTARTED, UNTIMELY } from './shared-steps.js';

/** SaaS 2.0. What succeeds has an id: the debugging page requires it. */
export const saas2: Script = {
  protocol: 'saas-2.0',
  interfaces: [
    { ...newInstance, answer: { ...newInstance.answer, instanceId: text(64) } },
    queryInstance,
    refreshInstance,
    updateInstanceStatus,
    upgradeInstance,
    changeInstanceCheck,
    releaseInstance,
  ],
  optional: { releaseInstance: ['orderId', 'orderLineId'] },
  ordering: ['refreshInstance', 'upgradeInstance', 'releaseInstance'],
  begin: 'newInstance',
  poll: 'queryInstance',
  probe: 'queryInstance',
  stories: {
    lifecycle: [
      'begin',
      { call: 'queryInstance' },
      { call: 'refreshInstance', with: { scene: 'TRIAL_TO_FORMAL' } },
      { call: 'refreshInstance', with: { scene: 'RENEWAL' } },
      { call: 'refreshInstance', with: { scene: 'UNSUBSCRIBE_RENEWAL_PERIOD' } },
      { call: 'updateInstanceStatus', with: { status: 'FREEZE' } },
      { call: 'updateInstanceStatus', with: { status: 'UNFREEZE' } },
      { call: 'upgradeInstance' },
      { call: 'changeInstanceCheck' },
      { call: 'refreshInstance', with: { scene: 'RENEWAL_CHANGE' }, after: 'changeInstanceCheck' },
      { call: 'queryInstance' },
      { call: 'releaseInstance' },
    ],
    debugging: [
      { begin: { testFlag: '1' } },
      { shows: 'front-end-url' },
      debugCase('newInstance'),
      debugCase('queryInstance'),
      debugCase('refreshInstance', { scene: 'RENEWAL' }),
      debugCase('updateInstanceStatus', { status: 'FREEZE' }),
      debugCase('updateInstanceStatus', { status: 'UNFREEZE' }),
      debugCase('upgradeInstance'),
      debugCase('changeInstanceCheck'),
      debugCase('releaseInstance'),
    ],
    repeated: oneInstance('newInstance'),
    'done-before': [
      'begin',
      { call: 'refreshInstance', with: { scene: 'RENEWAL' }, again: 'repeat' },
      { call: 'updateInstanceStatus', with: { status: 'FREEZE' }, again: 'repeat' },
      { call: 'upgradeInstance', again: 'repeat' },
    ],
    retries: [{ retried: 'newInstance', rule: 'same-instance' }],
    'out-of-order': [
      'begin',
      { unusual: 'unknown-instance' },
      { unusual: 'unknown-instance', of: 'refreshInstance' },
      { call: 'releaseInstance', again: 'repeat' },
      { unusual: 'released', of: 'queryInstance', after: 'unknown-instance' },
      { unusual: 'released', of: 'refreshInstance', after: 'unknown-instance' },
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
    limits: [
      'begin',
      { unusual: 'longest-fields', of: 'newInstance' },
      { unusual: 'hundred-ids' },
      { unusual: 'too-many-ids' },
    ],
    restart: RESTARTED,
  },
};
