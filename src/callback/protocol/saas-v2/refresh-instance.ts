import { type Callback, guidePage, optionalText, testFlag, text } from '../callback.js';

const REFRESH_SCENES = [
  'TRIAL_TO_FORMAL',
  'RENEWAL',
  'UNSUBSCRIBE_RENEWAL_PERIOD',
  'RENEWAL_CHANGE',
] as const;

export const refreshInstance = {
  activity: 'refreshInstance',
  name: { en: 'Updating an Instance', zh: '更新实例' },
  request: [
    text('activity', 20),
    { name: 'scene', type: 'string', required: true, max: 64, values: REFRESH_SCENES },
    text('orderId', 64),
    text('orderLineId', 64),
    text('instanceId', 64),
    // Where the type of the period has changed.
    optionalText('productId', 64),
    // UTC, yyyyMMddHHmmss; the page's sample has milliseconds behind it.
    text('expireTime', 20),
    testFlag,
  ],
  answer: [],
  success: ['000000'],
  idempotencyKey: ['orderId', 'orderLineId', 'instanceId'],
  pages: [guidePage('zh-cn_topic_0070649429')],
} as const satisfies Callback;
