import { withInstanceId } from '../../interfaces/with-instance-id.js';
import { changeInstanceCheck } from '../../interfaces/saas-2.0/change-instance-check.js';
import { newInstance } from '../../interfaces/saas-2.0/new-instance.js';
import { queryInstance } from '../../interfaces/saas-2.0/query-instance.js';
import { refreshInstance } from '../../interfaces/saas-2.0/refresh-instance.js';
import { releaseInstance } from '../../interfaces/saas-2.0/release-instance.js';
import { updateInstanceStatus } from '../../interfaces/saas-2.0/update-instance-status.js';
import { upgradeInstance } from '../../interfaces/saas-2.0/upgrade-instance.js';
import type { Script } from '../script.js';
import {
  debugCase,
  FORGED_IN_QUERY,
  ODD_INSTANCES,
  oneInstance,
  RESTARTED,
  TERM,
  TERM_AGAIN,
  TERM_DEBUGGED,
  UNTIMELY,
} from './shared-steps.js';

/** SaaS 2.0. What succeeds has an id: the debugging page requires it. */
export const saas2: Script = {
  protocol: 'saas-2.0',
  interfaces: [
    withInstanceId(newInstance),
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
      ...TERM,
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
      ...TERM_DEBUGGED,
      debugCase('upgradeInstance'),
      debugCase('changeInstanceCheck'),
      debugCase('releaseInstance'),
    ],
    repeated: oneInstance('newInstance'),
    'done-before': ['begin', ...TERM_AGAIN, { call: 'upgradeInstance', again: 'repeat' }],
    retries: [{ retried: 'newInstance', rule: 'same-instance' }],
    'out-of-order': [
      'begin',
      { unusual: 'unknown-instance' },
      { unusual: 'unknown-instance', of: 'refreshInstance' },
      { call: 'releaseInstance', again: 'repeat' },
      { unusual: 'released', of: 'queryInstance', after: 'unknown-instance' },
      { unusual: 'released', of: 'refreshInstance', after: 'unknown-instance' },
    ],
    signature: FORGED_IN_QUERY,
    time: UNTIMELY,
    forms: ODD_INSTANCES,
    limits: [
      'begin',
      { unusual: 'longest-fields', of: 'newInstance' },
      { unusual: 'hundred-ids' },
      { unusual: 'too-many-ids' },
    ],
    restart: RESTARTED,
  },
};
