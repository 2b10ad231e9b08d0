import type { Message } from '../../i18n/message.js';
import { ERROR_CODES, type ErrorCode, errorCodes } from './error-codes.js';
import { codeMessages } from './messages.js';

/** An error code of an answer, spelled out. */
export interface CodeExplanation extends ErrorCode {
  /** As KooGallery, the gateway or RFS spells it today: `MKT.0101`, `APIGW.0301`, `91381037`. */
  spelled: string;
  /** Who says it, for a person. */
  from: Message;
  /** The page that states it; Huawei publishes none for RFS's codes. */
  docs?: string;
}

interface Family {
  prefix: string;
  docs?: string;
}

const BOOK = 'https://support.huaweicloud.com/accessg-marketplace';

const FAMILIES: Readonly<Record<ErrorCode['family'], Family>> = {
  gateway: {
    prefix: 'APIGW.',
    docs: 'https://support.huaweicloud.com/usermanual-apig/apig_03_0048.html',
  },
  licence: {
    prefix: '',
    docs: `${BOOK}/zh-cn_topic_0070649195.html`,
  },
  marketplace: {
    prefix: 'MKT.',
    docs: `${BOOK}/zh-cn_topic_0070649350.html`,
  },
  oauth: {
    prefix: '',
    docs: `${BOOK}/zh-cn_topic_0070649448.html`,
  },
  rfs: { prefix: 'RF.' },
  upload: {
    prefix: '',
    docs: `${BOOK}/zh-cn_topic_0070649352.html`,
  },
  usage: {
    prefix: '',
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
  const { docs, prefix } = FAMILIES[entry.family];
  const from = codeMessages.family({ family: entry.family });
  return { ...entry, spelled: `${prefix}${entry.code}`, from, ...(docs && { docs }) };
}
