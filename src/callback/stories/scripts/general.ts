import { orderNotify } from '../../interfaces/order-notify.js';
import type { Script } from '../script.js';
import { debugCase, FORGED_IN_HEX, odd, UNTIMELY } from './shared-steps.js';

/** Order notifications. */
export const general: Script = {
  protocol: 'general',
  interfaces: [orderNotify],
  optional: {},
  ordering: [],
  begin: 'orderNotify',
  poll: 'orderNotify',
  probe: 'orderNotify',
  isProbeNew: true,
  stories: {
    lifecycle: ['begin'],
    debugging: [debugCase('orderNotify')],
    repeated: [
      { call: 'orderNotify', again: 'repeat' },
      { lost: 'orderNotify', rule: 'repeat' },
    ],
    signature: FORGED_IN_HEX,
    time: UNTIMELY,
    forms: [...odd('orderNotify'), { unusual: 'null-required' }, { unusual: 'unknown-activity' }],
    limits: ['begin', { unusual: 'longest-fields' }],
  },
};
