import { allOrgSync1, allOrgSync2 } from '../../interfaces/kit/all-org-sync.js';
import { applicationSync1, applicationSync2 } from '../../interfaces/kit/application-sync.js';
import { authSync1, authSync2 } from '../../interfaces/kit/auth-sync.js';
import { singleOrgSync1, singleOrgSync2 } from '../../interfaces/kit/single-org-sync.js';
import { tenantSync1, tenantSync2 } from '../../interfaces/kit/tenant-sync.js';
import type { Script, Step } from '../script.js';
import { debugCase, FORGED, FORGED_IN_HEX, odd } from './shared-steps.js';

const SHARED = {
  optional: {
    singleOrgSync: ['parentCode'],
  },
  ordering: [],
  begin: 'tenantSync',
  poll: 'tenantSync',
  probe: 'tenantSync',
  isProbeNew: true,
} as const;

const flagged = (call: string, ...flags: number[]): Step[] => flags.map((flag) => ({ call, with: { flag } }));

const twice = (call: string, ...flags: number[]): Step[] =>
  flags.map((flag) => ({ call, with: { flag }, again: 'sync-repeat' }));

/** Adding twice is one record; deleting what is not there is a success. */
const REPEATED: readonly Step[] = [
  ...twice('tenantSync', 1),
  ...twice('singleOrgSync', 1),
  { call: 'allOrgSync', again: 'sync-repeat' },
  ...twice('authSync', 1, 0),
  ...twice('singleOrgSync', 0),
  ...twice('tenantSync', 0),
  { lost: 'tenantSync', rule: 'sync-repeat' },
];

const FORMS: readonly Step[] = [
  ...odd('tenantSync'),
  { unusual: 'unknown-value' },
  { unusual: 'unknown-value', of: 'authSync' },
  { unusual: 'delete-unknown', of: 'tenantSync' },
  { unusual: 'delete-unknown', of: 'authSync' },
  { unusual: 'delete-unknown', of: 'singleOrgSync' },
];

const LIMITS: readonly Step[] = [
  'begin',
  { unusual: 'longest-fields' },
  { unusual: 'many-users', of: 'authSync' },
];

/** What KooGallery sends while a seller applies for credentials. */
const CREDENTIALS: readonly Step[] = [{ unusual: 'empty-instance' }];

const DEBUGGING: readonly Step[] = [
  debugCase('tenantSync', { testFlag: 1 }),
  debugCase('singleOrgSync', { testFlag: 1 }),
  debugCase('allOrgSync', { testFlag: 1 }),
  debugCase('authSync', { testFlag: 1 }),
];

/**
 * Joint-operation kit 1.0: tokens in a header, and answers with Body-Sign. No page states how old a token may be, so there is no
 * story of the time; nor does one of the kit 2.0.
 */
export const kit1: Script = {
  ...SHARED,
  protocol: 'kit-1.0',
  interfaces: [tenantSync1, applicationSync1, authSync1, singleOrgSync1, allOrgSync1],
  stories: {
    lifecycle: [
      'begin',
      ...flagged('singleOrgSync', 1, 2),
      { call: 'allOrgSync' },
      ...flagged('authSync', 1, 2, 0),
      ...flagged('singleOrgSync', 0),
      ...flagged('tenantSync', 0),
    ],
    debugging: DEBUGGING,
    repeated: REPEATED,
    signature: FORGED,
    forms: FORMS,
    limits: LIMITS,
    application: [{ needs: 'public-key' }, 'begin', ...twice('applicationSync', 1, 0)],
    credentials: CREDENTIALS,
  },
};

/** Joint-operation kit 2.0. */
export const kit2: Script = {
  ...SHARED,
  protocol: 'kit-2.0',
  interfaces: [tenantSync2, applicationSync2, authSync2, singleOrgSync2, allOrgSync2],
  stories: {
    lifecycle: [
      'begin',
      ...flagged('singleOrgSync', 1, 2),
      { call: 'allOrgSync' },
      ...flagged('authSync', 1, 2, 3, 0),
      ...flagged('singleOrgSync', 0),
      ...flagged('tenantSync', 2, 0),
    ],
    debugging: DEBUGGING,
    repeated: REPEATED,
    signature: FORGED_IN_HEX,
    forms: [...FORMS, { unusual: 'list-as-text', of: 'allOrgSync' }],
    limits: LIMITS,
    application: [{ needs: 'public-key' }, 'begin', ...twice('applicationSync', 1, 2, 0)],
    credentials: CREDENTIALS,
  },
};
