import type { Span } from '../../syntax/source-text.js';

/**
 * The key that signs what KooGallery sends to a seller's server (卖家中心 > 应用工具 > 密钥管理). Its form is not
 * stated, so only its name tells: `KOOGALLERY_ACCESS_KEY`, `marketplace.accessKey`, `mkp_access_key`, `接入密钥`.
 */
const NAMED =
  /(?:(?:koo_?gallery|market_?place)[\w.-]{0,30}?(?:key|secret)|mkp[_.-]?(?:access|secret)[_.-]?key|(?:接入|访问)密钥)["'`\])]{0,3}\s{0,8}(?:=>|:=|[=:：>])\s{0,8}["'`]{0,2}([A-Za-z\d_+/=-]{16,128})(?![A-Za-z\d_+/=.(-])/gi;

/** Where keys of KooGallery's interfaces are in a text. A value that names a variable, or that waits for one, is none. */
export function storeKeysIn(text: string): Span[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const value = match[1]!;
    const start = match.index + match[0].length - value.length;
    return isRandom(value) ? [{ start, end: start + value.length }] : [];
  });
}

function isRandom(value: string): boolean {
  if (/^[A-Za-z_-]+$/.test(value) || /example|your|change|placeholder|x{4}/i.test(value)) return false;
  return new Set(value.toLowerCase()).size >= 8;
}
