import { text } from '../field.js';
import { newInstance as opening } from '../interfaces/saas-2.0/new-instance.js';
import { queryInstance } from '../interfaces/saas-2.0/query-instance.js';
import { refreshInstance } from '../interfaces/saas-2.0/refresh-instance.js';
import { releaseInstance } from '../interfaces/saas-2.0/release-instance.js';
import { updateInstanceStatus } from '../interfaces/saas-2.0/update-instance-status.js';

/** The calls of the stories, with what a server has to return when it succeeds: a new instance always has an id. */
export const SAAS_CALLS = {
  newInstance: { ...opening, answer: { ...opening.answer, instanceId: text(64) } },
  queryInstance,
  refreshInstance,
  releaseInstance,
  updateInstanceStatus,
} as const;

export type SaasCall = keyof typeof SAAS_CALLS;
