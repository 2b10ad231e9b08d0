import type { MembersOf } from '../field.js';
import { changeInstanceCheck } from './change-instance-check.js';
import { newInstance } from './new-instance.js';
import { queryInstance } from './query-instance.js';
import { refreshInstance } from './refresh-instance.js';
import { releaseInstance } from './release-instance.js';
import { updateInstanceStatus } from './update-instance-status.js';
import { upgradeInstance } from './upgrade-instance.js';

/** KooGallery's calls to the server of a SaaS product, version 2.0, by activity. */
export const SAAS_V2 = {
  changeInstanceCheck,
  newInstance,
  queryInstance,
  refreshInstance,
  releaseInstance,
  updateInstanceStatus,
  upgradeInstance,
} as const;

export type SaasV2Activity = keyof typeof SAAS_V2;

/** The request of an activity. */
export type SaasV2Request<Activity extends SaasV2Activity> = MembersOf<(typeof SAAS_V2)[Activity]['request']>;

/** What KooGallery waits for, in milliseconds; the licence guide states five seconds for its own calls. */
export const SAAS_V2_TIMEOUT_MS = 20_000;
