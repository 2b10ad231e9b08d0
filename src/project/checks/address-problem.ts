import { isIP } from 'node:net';

/** Why an address that requests are sent to cannot be one. */
export type AddressProblem = 'credentials' | 'notBase' | 'notHttps' | 'plainHttp';

/** Whoever reports it does not quote the address: it may contain a password. */
export function addressProblem(text: string): AddressProblem | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return 'notHttps';
  if (url.username || url.password) return 'credentials';
  if (url.search || url.hash) return 'notBase';
  return url.protocol === 'http:' && !isLoopback(url.hostname) ? 'plainHttp' : undefined;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}
