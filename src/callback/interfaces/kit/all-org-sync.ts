import { callbackInterface } from '../../callback-interface.js';
import { list, optional, text } from '../../field.js';
import { always, KIT_1, KIT_2 } from './common.js';

const name = { en: 'Synchronize all departments', zh: '部门全量同步' } as const;

/** All departments: `orgInfo` is a text that holds the JSON of a list, whose members have `name`. */
export const allOrgSync1 = callbackInterface({
  ...KIT_1,
  id: 'kit-1.0/allOrgSync',
  path: '/produceAPI/allOrgSync',
  name,
  request: { ...always, orgInfo: text(1_000_000) },
});

/** The same, with a list, whose members have `orgName`. The printed sample still sends a text: accept both. */
export const allOrgSync2 = callbackInterface({
  ...KIT_2,
  id: 'kit-2.0/allOrgSync',
  path: '/produceAPI/v2/allOrgSync',
  name,
  request: {
    ...always,
    orgInfoList: list({ orgCode: text(64), orgName: text(128), parentCode: optional(text(64)) }),
  },
});
