import { refreshLicenseCode } from '../../interfaces/licence/refresh-license-code.js';
import { releaseLicenseCode } from '../../interfaces/licence/release-license-code.js';
import { updateLicenseCodeStatus } from '../../interfaces/licence/update-license-code-status.js';
import type { Script } from '../script.js';
import { debugCase, FORGED_IN_QUERY, odd, UNTIMELY } from './shared-steps.js';

/**
 * Licence codes. KooGallery makes them, so nothing opens one here: a server knows those of its test codes (测试授权码) that
 * were activated.
 */
export const licenceCode: Script = {
  protocol: 'licence-code',
  interfaces: [refreshLicenseCode, updateLicenseCodeStatus, releaseLicenseCode],
  optional: { releaseLicenseCode: ['orderId', 'orderLineId'] },
  ordering: ['refreshLicenseCode', 'releaseLicenseCode'],
  begin: 'refreshLicenseCode',
  poll: 'refreshLicenseCode',
  probe: 'refreshLicenseCode',
  stories: {
    lifecycle: [
      'begin',
      { call: 'refreshLicenseCode', with: { scene: 'RENEWAL' } },
      { call: 'refreshLicenseCode', with: { scene: 'UNSUBSCRIBE_RENEWAL_PERIOD' } },
      { call: 'updateLicenseCodeStatus', with: { status: 'FREEZE' } },
      { call: 'updateLicenseCodeStatus', with: { status: 'UNFREEZE' } },
    ],
    debugging: [
      debugCase('refreshLicenseCode'),
      debugCase('updateLicenseCodeStatus', { status: 'FREEZE' }),
      debugCase('updateLicenseCodeStatus', { status: 'UNFREEZE' }),
    ],
    repeated: [{ lost: 'refreshLicenseCode', rule: 'repeat' }],
    'done-before': [
      'begin',
      { call: 'refreshLicenseCode', again: 'repeat' },
      { call: 'updateLicenseCodeStatus', with: { status: 'FREEZE' }, again: 'repeat' },
      { call: 'updateLicenseCodeStatus', with: { status: 'UNFREEZE' }, again: 'repeat' },
    ],
    retries: [{ retried: 'refreshLicenseCode', rule: 'repeat' }],
    signature: FORGED_IN_QUERY,
    time: UNTIMELY,
    forms: [
      ...odd('refreshLicenseCode'),
      { unusual: 'null-required', of: 'refreshLicenseCode' },
      { unusual: 'unknown-activity' },
      { unusual: 'unknown-value' },
      { unusual: 'unknown-value', of: 'updateLicenseCodeStatus' },
    ],
    limits: ['begin', { unusual: 'longest-fields' }],
    'out-of-order': [
      'begin',
      { unusual: 'unknown-instance' },
      { call: 'releaseLicenseCode', again: 'repeat' },
      { unusual: 'released', of: 'refreshLicenseCode', after: 'unknown-instance' },
      { unusual: 'released', of: 'updateLicenseCodeStatus', after: 'unknown-instance' },
    ],
  },
};
