import { ANY, type ChineseErrors } from '../chinese-errors.js';

/** Hints that any error may get while RFS proves the templates of a publish. */
export const connection: ChineseErrors = {
  [ANY]: {
    'It is about template {name}.': '涉及的模板是 {name}。',
    'Nothing was changed at {target}: RFS proves the templates first.':
      '{target} 上没有做任何修改：模板先在 RFS 中检验。',
  },
};
