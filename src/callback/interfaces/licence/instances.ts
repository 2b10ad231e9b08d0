import { callbackInterface } from '../../callback-interface.js';
import { choice } from '../../field.js';
import { LICENCE_PAGES, LICENCE_TIMEOUT } from '../common.js';
import { newInstance } from '../saas-2.0/new-instance.js';
import { refreshInstance } from '../saas-2.0/refresh-instance.js';
import { releaseInstance } from '../saas-2.0/release-instance.js';
import { updateInstanceStatus } from '../saas-2.0/update-instance-status.js';

/** The interfaces that licences opened online share with SaaS 2.0; KooGallery waits for 5 seconds only. */
const LICENCE = { key: 'licence-code', timeout: LICENCE_TIMEOUT } as const;

export const newLicenceInstance = callbackInterface({
  ...newInstance,
  ...LICENCE,
  id: 'licence/newInstance',
  pages: LICENCE_PAGES,
});

export const refreshLicenceInstance = callbackInterface({
  ...refreshInstance,
  ...LICENCE,
  id: 'licence/refreshInstance',
  request: {
    ...refreshInstance.request,
    scene: choice(64, 'TRIAL_TO_FORMAL', 'RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD'),
  },
  pages: LICENCE_PAGES,
});

export const updateLicenceInstanceStatus = callbackInterface({
  ...updateInstanceStatus,
  ...LICENCE,
  id: 'licence/updateInstanceStatus',
  pages: LICENCE_PAGES,
});

export const releaseLicenceInstance = callbackInterface({
  ...releaseInstance,
  ...LICENCE,
  id: 'licence/releaseInstance',
  pages: LICENCE_PAGES,
});
