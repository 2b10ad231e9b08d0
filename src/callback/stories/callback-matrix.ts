import type { ProtocolId } from '../protocol.js';

/** How a product is paid for: 按次, 包周期, 按需, 套餐包. */
export type BillingMode = 'on-demand' | 'once' | 'package' | 'period';

export const BILLING_MODES = [
  'period',
  'on-demand',
  'once',
  'package',
] as const satisfies readonly BillingMode[];

/**
 * - `required`: KooGallery calls it for every such product
 * - `optional`: it is called if the product offers what it is for
 * - `not-called`: KooGallery does not call it
 */
export type CallbackNeed = 'not-called' | 'optional' | 'required';

type Needs = Partial<Record<BillingMode, CallbackNeed>> & {
  /** Where that is not known, and of modes that are not in the table. */
  else: CallbackNeed;
};

/** Only of terms: the table has an O, which it explains by products whose quantity or edition can be changed. */
const CHANGE: Needs = { 'on-demand': 'not-called', else: 'optional', once: 'not-called' };
const OF_TERMS: Needs = { else: 'required', once: 'not-called' };

/**
 * What is not in a table is required.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649414.html which 2.0 callbacks a product needs
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649185.html queryInstance of 1.0
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649167.html licence codes: all are optional
 */
const MATRIX: Partial<Record<ProtocolId, Readonly<Record<string, Needs>>>> = {
  'saas-2.0': {
    refreshInstance: OF_TERMS,
    updateInstanceStatus: OF_TERMS,
    upgradeInstance: CHANGE,
    changeInstanceCheck: CHANGE,
  },
  'saas-1.0': {
    expireInstance: { 'on-demand': 'not-called', else: 'required', once: 'not-called' },
    instanceStatus: { 'on-demand': 'required', else: 'optional', once: 'not-called', period: 'not-called' },
    queryInstance: { 'on-demand': 'required', else: 'optional', package: 'required' },
    refreshInstance: { 'on-demand': 'not-called', else: 'required', once: 'not-called' },
    upgrade: CHANGE,
  },
  'licence-code': {
    refreshLicenseCode: { else: 'optional' },
    releaseLicenseCode: { else: 'optional' },
    updateLicenseCodeStatus: { else: 'optional' },
  },
};

/** Whether KooGallery makes a call for a product that is billed so. */
export function callbackNeed(protocol: ProtocolId, activity: string, billing?: BillingMode): CallbackNeed {
  const needs = MATRIX[protocol]?.[activity];
  if (!needs) return 'required';
  return (billing && needs[billing]) ?? needs.else;
}

/**
 * Whether queryInstance has to return `usageInfo`.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649428.html
 */
export function needsUsage(billing: BillingMode | undefined): boolean {
  return billing === 'on-demand' || billing === 'package';
}
