import { type Callback, guidePage, optionalText, testFlag, text } from '../callback.js';
import type { Field } from '../field.js';

/** So many ids are in one call at most, separated by commas. The table's 100 characters would be three of them. */
export const MAX_QUERIED = 100;

const appInfo = {
  name: 'appInfo',
  type: 'object',
  required: false,
  fields: [
    text('frontEndUrl', 512),
    optionalText('adminUrl', 512),
    optionalText('userName', 128),
    optionalText('password', 128),
    optionalText('memo', 1024),
  ],
} as const satisfies Field;

/** On-demand: the running total; of a package, what of an item was used. */
const usageInfo = {
  name: 'usageInfo',
  type: 'array',
  required: false,
  fields: [
    optionalText('relatedInstanceId', 64),
    { name: 'usageValue', type: 'number', required: true, max: 20 },
    text('statisticalTime', 20),
    optionalText('dashboardUrl', 512),
  ],
} as const satisfies Field;

export const queryInstance = {
  activity: 'queryInstance',
  name: { en: 'Querying Instance Information', zh: '查询实例信息' },
  request: [text('activity', 20), { name: 'instanceId', type: 'string', required: true }, testFlag],
  answer: [
    { name: 'info', type: 'array', required: false, fields: [text('instanceId', 64), appInfo, usageInfo] },
  ],
  success: ['000000'],
  idempotencyKey: ['instanceId'],
  pages: [guidePage('zh-cn_topic_0070649428')],
} as const satisfies Callback;
