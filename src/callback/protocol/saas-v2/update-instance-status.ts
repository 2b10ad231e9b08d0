import { type Callback, guidePage, testFlag, text } from '../callback.js';

export const updateInstanceStatus = {
  activity: 'updateInstanceStatus',
  name: { en: 'Updating Instance Status', zh: '更新实例状态' },
  request: [
    text('activity', 32),
    text('instanceId', 64),
    { name: 'status', type: 'string', required: true, max: 32, values: ['FREEZE', 'UNFREEZE'] },
    testFlag,
  ],
  answer: [],
  success: ['000000'],
  idempotencyKey: ['instanceId', 'status'],
  pages: [guidePage('zh-cn_topic_0070649430')],
} as const satisfies Callback;
