import { UsageError } from '../../errors/koo-error.js';
import type { IsSuccess } from '../answers/read-json.js';
import { licenceMessages } from './messages.js';

/** What the interfaces of licence codes (授权码) have in common. */
export const LICENCE_PATH = '/api/mkp-openapi-public/global';

/** @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649195.html */
export const isLicenceSuccess: IsSuccess = (code) => code === '92020000';

const MAX_CODE = 64;

/** What KooGallery says of a licence code. An answer may grow: other members are kept as they come. */
export interface LicenceInfo {
  license_code?: string;
  /** `ALIVE`, `EXPIRED`, `RELEASED`; a state that the page does not list is shown as it is. */
  status?: string;
  activate_time?: string;
  /** `yyyyMMddHHmmss`; the page names no time zone. */
  expire_time?: string;
  product_id?: string;
  order_id?: string;
  amount?: number;
  [other: string]: unknown;
}

/** @throws UsageError `LICENCE_CODE` when it is empty or over 64 characters */
export function checkLicence(license: string): void {
  const { length } = [...license];
  if (length > 0 && length <= MAX_CODE) return;
  throw new UsageError('LICENCE_CODE', licenceMessages.codeLength({ count: length, max: MAX_CODE }), {
    hints: [licenceMessages.codeForm()],
  });
}
