import { type Callback, guidePage, testFlag, text, THREE_HOURS } from '../callback.js';

export const upgradeInstance = {
  activity: 'upgradeInstance',
  name: { en: 'Upgrading an Instance', zh: '实例升级' },
  request: [
    text('activity', 32),
    text('instanceId', 64),
    text('orderId', 64),
    text('orderLineId', 64),
    testFlag,
  ],
  answer: [],
  success: ['000000'],
  idempotencyKey: ['orderId', 'orderLineId'],
  retry: THREE_HOURS,
  pages: [guidePage('zh-cn_topic_0070649432')],
} as const satisfies Callback;
