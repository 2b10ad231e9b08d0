import { UsageError } from '../errors/koo-error.js';
import type { Endpoint } from '../marketplace/sending/sites.js';
import { rfsMessages } from './messages.js';

/** Where the address of RFS is another than its region says. */
const EXCEPTIONS: Readonly<Record<string, string>> = { 'eu-west-101': 'https://aos.myhuaweicloud.eu' };

/** Whether it is a host of RFS's own, which {@link rfsEndpoint} makes of a region. */
export function isRfsHost(host: string): boolean {
  return (
    /^rfs\.[a-z]{2,}(?:-[a-z]+)+-\d{1,3}\.myhuaweicloud\.com$/.test(host) ||
    Object.values(EXCEPTIONS).some((address) => new URL(address).host === host)
  );
}

/**
 * RFS (资源编排服务) of a region; of another address `urlEndpoint` makes one.
 *
 * @param region For example `cn-north-4`. A region that is not known yet is tried.
 * @throws UsageError `REGION`
 */
export function rfsEndpoint(region: string): Endpoint {
  if (!/^[a-z]{2,}(-[a-z]+)+-\d{1,3}$/.test(region)) {
    throw new UsageError('REGION', rfsMessages.region({ region }), {
      hints: [rfsMessages.regionForm()],
    });
  }

  const address = EXCEPTIONS[region] ?? `https://rfs.${region}.myhuaweicloud.com`;
  return { addresses: [new URL(address)], isLocal: false, name: `RFS ${region}` };
}
