import { isIP } from 'node:net';
import { type ConnectionOptions, rootCertificates } from 'node:tls';

/**
 * How the other end has to show who it is. Said in so many words, so that neither `NODE_TLS_REJECT_UNAUTHORIZED` nor
 * `--tls-min-v1.0` can weaken it.
 *
 * @param host Whose certificate it has to be.
 * @param extraCa Certificates (PEM) that are trusted beside Node's own.
 */
export function tlsOptions(host: string, extraCa: string | undefined): ConnectionOptions {
  return {
    ...(extraCa && { ca: [...rootCertificates, extraCa] }),
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    servername: isIP(host) ? '' : host,
  };
}
