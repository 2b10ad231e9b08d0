import type { BringBack } from '../hand-off-page.js';

/** Where no interface shows what was done, it is taken at a person's word, who has to give it. */
export const CONFIRM: BringBack = {
  flag: 'confirm',
  isRequired: true,
  what: {
    en: 'You have compared what the console shows with this page, and it is the same. No interface shows it to koo: it is taken at your word.',
    zh: '您已将控制台的显示与本页核对一致。没有接口可供 koo 查询：以您的确认为准。',
  },
};
