import { constants } from 'node:crypto';
import { isIP } from 'node:net';
import { type ConnectionOptions, rootCertificates } from 'node:tls';

/**
 * What every TLS connection of koo requires. It is passed with each connection, so that `NODE_OPTIONS` cannot weaken it: the
 * ciphers that Node was compiled with, which `--tls-cipher-list` does not change, and OpenSSL's security level 2 (keys of
 * 112 bits: RSA from 2048, no SHA-1 in signatures), which a cipher list or a configuration file could lower to 0.
 *
 * @see https://docs.openssl.org/3.0/man3/SSL_CTX_set_security_level/
 */
export const STRICT_TLS = {
  ciphers: `${constants.defaultCoreCipherList}:@SECLEVEL=2`,
  minVersion: 'TLSv1.2',
} as const;

/**
 * How the other end has to show who it is. Said in so many words, so that neither `NODE_TLS_REJECT_UNAUTHORIZED`,
 * `--tls-min-v1.0` nor `--tls-cipher-list` can weaken it.
 *
 * @param host Whose certificate it has to be.
 * @param extraCa Certificates (PEM) that are trusted beside Node's own.
 */
export function tlsOptions(host: string, extraCa: string | undefined): ConnectionOptions {
  return {
    ...(extraCa && { ca: [...rootCertificates, extraCa] }),
    ...STRICT_TLS,
    rejectUnauthorized: true,
    servername: isIP(host) ? '' : host,
  };
}
