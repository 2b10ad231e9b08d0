import { withInstanceId } from '../../interfaces/with-instance-id.js';
import { getLicenseAsync } from '../../interfaces/licence/get-license-async.js';
import {
  newLicenceInstance,
  refreshLicenceInstance,
  releaseLicenceInstance,
  updateLicenceInstanceStatus,
} from '../../interfaces/licence/instances.js';
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

/** Licences that are opened online. There is no queryInstance: opening again shows whether it is ready. */
export const licence: Script = {
  protocol: 'licence',
  interfaces: [
    withInstanceId(newLicenceInstance),
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
    lifecycle: ['begin', { licence: 'uploaded' }, ...TERM, { call: 'releaseInstance' }],
    debugging: [
      { begin: { testFlag: '1' } },
      debugCase('newInstance'),
      ...TERM_DEBUGGED,
      debugCase('releaseInstance'),
    ],
    repeated: oneInstance('newInstance'),
    'done-before': ['begin', ...TERM_AGAIN],
    retries: [{ retried: 'newInstance', rule: 'same-instance' }],
    'out-of-order': [
      'begin',
      { unusual: 'unknown-instance', of: 'refreshInstance' },
      { unusual: 'unknown-instance', of: 'getLicenseAsync' },
      { call: 'releaseInstance', again: 'repeat' },
      { unusual: 'released', of: 'refreshInstance', after: 'unknown-instance' },
      { unusual: 'released', of: 'getLicenseAsync', after: 'unknown-instance' },
    ],
    signature: FORGED_IN_QUERY,
    time: UNTIMELY,
    forms: ODD_INSTANCES,
    limits: ['begin', { unusual: 'longest-fields', of: 'newInstance' }],
    licence: ['begin', { licence: 'uploaded' }, { licence: 'repeated' }],
    restart: RESTARTED,
  },
};
