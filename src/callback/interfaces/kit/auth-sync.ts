import { callbackInterface } from '../../callback-interface.js';
import { choice, flag, integer, list, optional, text } from '../../field.js';
import { always, KIT_1, KIT_2 } from './common.js';

const authorization = {
  ...always,
  appId: text(64),
  /** UTC+8. */
  currentSyncTime: text(20, { pattern: String.raw`\d{17}` }),
};
const name = { en: 'Synchronize authorized users', zh: '用户授权同步' } as const;

/** Users of a company: 0 delete, 1 add, 2 modify. `userList` is a text that holds the JSON of a list. */
export const authSync1 = callbackInterface({
  ...KIT_1,
  id: 'kit-1.0/authSync',
  path: '/produceAPI/authSync',
  name,
  request: { ...authorization, userList: text(1_000_000), flag: flag(0, 1, 2) },
});

/** The same, with a list; 3 cancels the authorization. */
export const authSync2 = callbackInterface({
  ...KIT_2,
  id: 'kit-2.0/authSync',
  path: '/produceAPI/v2/authSync',
  name,
  request: {
    ...authorization,
    userList: list(
      {
        userName: text(64),
        name: text(64),
        orgCode: text(64),
        position: optional(text(64)),
        employeeCode: optional(text(64)),
        // 1 formal, 2 intern, 3 dispatched, 4 outsourced.
        employeeType: optional(integer(11)),
        role: choice(32, 'user', 'admin'),
        enable: choice(8, 'true', 'false'),
        mobile: optional(text(32)),
        email: optional(text(128)),
      },
      500,
    ),
    flag: flag(0, 1, 2, 3),
  },
});
