import type { CodeFamily, ErrorCode } from './codes/code-row.js';
import { gatewayCodes } from './codes/gateway-codes.js';
import { licenceCodes } from './codes/licence-codes.js';
import { marketplaceCodes } from './codes/marketplace-codes.js';
import { oauthCodes } from './codes/oauth-codes.js';
import { rfsCodes } from './codes/rfs-codes.js';
import { uploadCodes } from './codes/upload-codes.js';
import { usageCodes } from './codes/usage-codes.js';
import type { Message } from '../../i18n/message.js';
import { codeMessages } from './messages.js';

export type { ErrorCode } from './codes/code-row.js';

/**
 * KooGallery's, the gateway's, RFS's and OAuth's codes, as far as their pages state them. An unknown code is no error of
 * its own: it is shown as it came.
 */
export const ERROR_CODES: readonly ErrorCode[] = [
  ...marketplaceCodes,
  ...uploadCodes,
  ...usageCodes,
  ...licenceCodes,
  ...oauthCodes,
  ...gatewayCodes,
  ...rfsCodes,
];

const PREFIXES: Readonly<Record<string, CodeFamily>> = {
  APIC: 'gateway',
  APIG: 'gateway',
  APIGW: 'gateway',
  CBC: 'marketplace',
  MKT: 'marketplace',
  RF: 'rfs',
};

const prefixed = new Set(Object.values(PREFIXES));

/**
 * Every meaning of a code; a few depend on the HTTP status.
 *
 * @param code As it came: `MKT.0101`, `CBC.0101`, `APIGW.0301`, `91381037`, `RF.10011001`, `invalid_grant`.
 */
export function errorCodes(code: string): ErrorCode[] {
  const [prefix, number] = code.includes('.') ? (code.split('.', 2) as [string, string]) : ['', code];
  const family = PREFIXES[prefix.toUpperCase()];
  if (!family && prefix) return [];
  return ERROR_CODES.filter(
    (entry) => entry.code === number && (family ? entry.family === family : !prefixed.has(entry.family)),
  );
}

/** What a code means, in the reader's language. */
export function meaningOf({ chinese, meaning }: ErrorCode): Message {
  return codeMessages.meaning({ chinese, meaning });
}

/** What to do about a code; nothing where only KooGallery's support can help. */
export function adviceOf({ next, nextChinese }: ErrorCode): Message | undefined {
  return next !== undefined && nextChinese !== undefined
    ? codeMessages.next({ next, nextChinese })
    : undefined;
}

/** The row of a code; where the HTTP status decides, the one for this status. */
export function errorCode(code: string, status?: number): ErrorCode | undefined {
  const meanings = errorCodes(code);
  return (
    meanings.find(({ statuses }) => status !== undefined && statuses?.includes(status)) ??
    meanings.find(({ statuses }) => statuses === undefined)
  );
}
