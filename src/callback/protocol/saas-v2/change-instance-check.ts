import { type Callback, testFlag, text } from '../callback.js';

/** Asked before a renewal that changes the specification or the quantity. */
export const changeInstanceCheck = {
  activity: 'changeInstanceCheck',
  name: { en: 'Verifying a Change upon Renewal', zh: '续费变更校验' },
  request: [
    text('activity', 32),
    text('instanceId', 64),
    {
      name: 'productInfo',
      type: 'object',
      required: true,
      fields: [
        text('productId', 64),
        text('skuCode', 64),
        { name: 'linearValue', type: 'number', required: false },
        // No page states its length.
        { name: 'productName', type: 'string', required: false },
      ],
    },
    testFlag,
  ],
  answer: [],
  success: ['000000'],
  idempotencyKey: ['instanceId', 'productInfo'],
  pages: ['https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0000002411753620.html'],
} as const satisfies Callback;
