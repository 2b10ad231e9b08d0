import { type Callback, guidePage, optionalText, testFlag, text } from '../callback.js';

export const releaseInstance = {
  activity: 'releaseInstance',
  name: { en: 'Releasing an Instance', zh: '释放实例' },
  request: [
    text('activity', 32),
    text('instanceId', 64),
    optionalText('orderId', 64),
    optionalText('orderLineId', 64),
    testFlag,
  ],
  answer: [],
  success: ['000000'],
  idempotencyKey: ['instanceId'],
  pages: [guidePage('zh-cn_topic_0070649431')],
} as const satisfies Callback;
