import type { SiteName } from '../../project/project.js';
import { isLoopback, parseBaseAddress } from './base-address.js';

/** Where requests go, and what messages call it. */
export interface Endpoint {
  name: string;
  /** In the order in which they are tried; a later one only when no byte reached an earlier one. */
  addresses: readonly [URL, ...URL[]];
  /** Whether it is this machine: nothing that is sent there leaves it. */
  isLocal: boolean;
}

/**
 * KooGallery's sites.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html for China and its `.cn`
 * @see https://support.huaweicloud.com/intl/en-us/accessg-marketplace/topic_0070649116.html
 */
const SITES: Readonly<Record<SiteName, { title: string; addresses: readonly [string, ...string[]] }>> = {
  china: {
    addresses: ['https://mkt.myhuaweicloud.com', 'https://mkt.myhuaweicloud.cn'],
    title: 'KooGallery China (云商店)',
  },
  europe: { addresses: ['https://mkt.myhuaweicloud.eu'], title: 'KooGallery Europe' },
  international: { addresses: ['https://mkt-intl.myhuaweicloud.com'], title: 'KooGallery International' },
};

export const SITE_NAMES = Object.keys(SITES) as SiteName[];

export function siteEndpoint(site: SiteName): Endpoint {
  const { addresses, title } = SITES[site];
  const [first, ...others] = addresses;
  return {
    addresses: [new URL(first), ...others.map((address) => new URL(address))],
    isLocal: false,
    name: title,
  };
}

/** Whether it is one of KooGallery's own, which users do not write by hand. */
export function isSiteHost(host: string): boolean {
  return SITE_NAMES.some((site) => siteEndpoint(site).addresses.some((address) => address.host === host));
}

/**
 * @param url `https:` anywhere, `http:` on this machine only.
 * @throws UsageError
 */
export function urlEndpoint(url: string): Endpoint {
  const address = parseBaseAddress(url);
  return { addresses: [address], isLocal: isLoopback(address), name: address.host };
}
