import type { ChineseErrors } from '../chinese-errors.js';

/** What comes after packing: comparing and verifying. */
export const packages: ChineseErrors = {
  KEY_NEEDED: {
    'A signature says something only beside the key that must have made it.':
      '只有与应当生成它的密钥对照，签名才有意义。',
    'Name the public key: --key koo-signing.pub': '请指定公钥：--key koo-signing.pub',
  },
};
