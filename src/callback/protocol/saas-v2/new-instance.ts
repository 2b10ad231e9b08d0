import { type Callback, guidePage, testFlag, text, THREE_HOURS } from '../callback.js';

export const newInstance = {
  activity: 'newInstance',
  name: { en: 'Creating an Instance', zh: '创建实例' },
  request: [
    text('activity', 20),
    text('orderId', 64),
    text('orderLineId', 64),
    // Another one in each request.
    text('businessId', 64),
    testFlag,
  ],
  answer: [text('instanceId', 64)],
  success: ['000000', '000004'],
  idempotencyKey: ['orderId', 'orderLineId'],
  retry: THREE_HOURS,
  pages: [guidePage('zh-cn_topic_0070649427')],
} as const satisfies Callback;
