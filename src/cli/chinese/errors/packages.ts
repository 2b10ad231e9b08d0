import type { ChineseErrors } from '../chinese-errors.js';

/** What comes after packing: comparing and verifying. */
export const packages: ChineseErrors = {
  KEY_NEEDED: {
    'A signature says something only beside the key that must have made it.':
      '只有与应当生成它的密钥对照，签名才有意义。',
    'Name the public key: --key koo-signing.pub': '请指定公钥：--key koo-signing.pub',
  },
  NOT_PUBLISHED: {
    'Asset "{key}" has not been published to {target} from here.': '资产“{key}”尚未从这里发布到 {target}。',
    'Name two packages, or another target (--target).': '请指定两个软件包，或者其他目标（--target）。',
  },
  PUBLISHED_PACKAGE_GONE: {
    'Its SHA-256 is {hash}: name that archive, or its koo-package.json, as the first package.':
      '它的 SHA-256 是 {hash}：请把该压缩包或它的 koo-package.json 指定为第一个软件包。',
    'The package that was published does not lie here any more.': '已发布的软件包已经不在这里。',
  },
};
