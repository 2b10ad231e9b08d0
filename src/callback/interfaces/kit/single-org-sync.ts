import { callbackInterface } from '../../callback-interface.js';
import { flag, optional, text } from '../../field.js';
import { always, KIT_1, KIT_2 } from './common.js';

/** `orgCode` is unique in the company; `parentCode` is empty at the top. 0 delete, 1 add, 2 modify. */
const request = {
  ...always,
  orgCode: text(64),
  orgName: text(128),
  parentCode: optional(text(64)),
  flag: flag(0, 1, 2),
};
const name = { en: 'Synchronize one department', zh: '部门增量同步' } as const;

/** One department that changed. */
export const singleOrgSync1 = callbackInterface({
  ...KIT_1,
  id: 'kit-1.0/singleOrgSync',
  path: '/produceAPI/singleOrgSync',
  name,
  request,
});

/** The same. */
export const singleOrgSync2 = callbackInterface({
  ...KIT_2,
  id: 'kit-2.0/singleOrgSync',
  path: '/produceAPI/v2/singleOrgSync',
  name,
  request,
});
