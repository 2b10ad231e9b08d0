import { proxyFor } from '../../marketplace/sending/proxy-for.js';
import type { TransportOptions } from '../../marketplace/sending/transport.js';
import { trustedCertificates } from '../../marketplace/sending/trusted-certificates.js';
import type { Message } from '../../i18n/message.js';

type NetworkOptions = Pick<TransportOptions, 'extraCa' | 'onWarning' | 'proxy' | 'timeouts'>;

/**
 * What the environment says about the way to an address: proxies, certificates; and how long an answer may take.
 *
 * @param timeout Seconds.
 * @throws EnvironmentError `CA_FILE`
 */
export async function networkOptions(
  environment: Readonly<Record<string, string | undefined>>,
  { onWarning, timeout }: { onWarning?: (message: Message) => void; timeout?: number },
): Promise<NetworkOptions> {
  return {
    extraCa: await trustedCertificates(environment),
    onWarning,
    proxy: (url) => proxyFor(url, environment),
    timeouts: timeout === undefined ? undefined : { answer: timeout * 1000, idle: timeout * 1000 },
  };
}
