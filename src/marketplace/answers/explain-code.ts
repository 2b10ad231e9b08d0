import { ERROR_CODES, type ErrorCode, errorCodes } from './error-codes.js';

/** An error code of an answer, spelled out. */
export interface CodeExplanation extends ErrorCode {
  /** As KooGallery, the gateway or RFS spells it today: `MKT.0101`, `APIGW.0301`, `91381037`. */
  spelled: string;
  /** Who says it, for a person. */
  from: string;
  /** The page that states it; Huawei publishes none for RFS's codes. */
  docs?: string;
}

interface Family {
  prefix: string;
  from: string;
  docs?: string;
}

const BOOK = 'https://support.huaweicloud.com/accessg-marketplace';

const FAMILIES: Readonly<Record<ErrorCode['family'], Family>> = {
  gateway: {
    prefix: 'APIGW.',
    from: "Huawei's API gateway, in front of KooGallery and RFS",
    docs: 'https://support.huaweicloud.com/usermanual-apig/apig_03_0048.html',
  },
  licence: {
    prefix: '',
    from: 'KooGallery, on licence codes (授权码)',
    docs: `${BOOK}/zh-cn_topic_0070649195.html`,
  },
  marketplace: {
    prefix: 'MKT.',
    from: 'KooGallery; older copies of the pages write CBC. in place of MKT.',
    docs: `${BOOK}/zh-cn_topic_0070649350.html`,
  },
  oauth: {
    prefix: '',
    from: 'the domain where the users of a buyer log in (OAuth)',
    docs: `${BOOK}/zh-cn_topic_0070649448.html`,
  },
  rfs: { prefix: 'RF.', from: 'RFS (资源编排服务)' },
  upload: {
    prefix: '',
    from: 'KooGallery, on uploads to a market event (字符串/文件流上传)',
    docs: `${BOOK}/zh-cn_topic_0070649352.html`,
  },
  usage: {
    prefix: '',
    from: 'KooGallery, on usage records (话单)',
    docs: `${BOOK}/zh-cn_topic_0070649410.html`,
  },
};

/**
 * What a code means. Its prefix may be any that the pages use, in any case, or be missing: then several families
 * can have the number, and each is explained.
 */
export function explainCode(word: string): CodeExplanation[] {
  const known = errorCodes(word.trim());
  if (known.length > 0) return known.map((entry) => explained(entry));
  const number = word.trim();
  return ERROR_CODES.filter(({ code }) => code === number).map((entry) => explained(entry));
}

/** Every code that is known, as it is spelled today. */
export function spelledCodes(): string[] {
  return [...new Set(ERROR_CODES.map((entry) => explained(entry).spelled))];
}

function explained(entry: ErrorCode): CodeExplanation {
  const { docs, from, prefix } = FAMILIES[entry.family];
  return { ...entry, spelled: `${prefix}${entry.code}`, from, ...(docs && { docs }) };
}
