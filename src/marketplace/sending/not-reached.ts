import type { KooError } from '../../errors/koo-error.js';
import { isLoopback } from './base-address.js';
import { NotReachedError } from './call-errors.js';
import type { ExchangeFailure } from './exchange-failure.js';
import { isSiteHost } from './sites.js';
import { TunnelFailure } from './tunnel.js';

interface Cause {
  code: string;
  says: (host: string) => string;
  hints: string[];
}

const NETWORK =
  'Check the network, the VPN and the proxy, then run the same command again: nothing was sent.';

/** Where only a proxy looks names up, that of a site is not found. */
const PROXY = 'Where only a proxy leads out, name it: HTTPS_PROXY=http://HOST:PORT';

const CAUSES: Readonly<Record<string, Cause>> = {
  EAI_AGAIN: {
    code: 'HOST_NOT_FOUND',
    hints: [NETWORK],
    says: (host) => `The name ${host} cannot be looked up now`,
  },
  ECONNREFUSED: {
    code: 'CONNECTION_REFUSED',
    hints: [
      'Check that the server runs and that the port is right, then run the same command again: nothing was sent.',
    ],
    says: (host) => `${host} refuses connections`,
  },
  ENOTFOUND: {
    code: 'HOST_NOT_FOUND',
    hints: ['Check the address of the target.', NETWORK],
    says: (host) => `There is no host ${host}`,
  },
};

const CERTIFICATE =
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT|HOSTNAME_MISMATCH|CRL_|INVALID_)/;

/** An exchange in which no byte of the request left, as the user is told it. */
export function notReached({ cause, reason, message }: ExchangeFailure, url: URL, place: string): KooError {
  if (cause instanceof TunnelFailure) return proxyFailed(cause, url.host, place);
  const { host } = url;
  const code = cause.code ?? '';
  const details = { cause, mayPass: true, place, tryElsewhere: true };
  if (reason === 'timeout') {
    return new NotReachedError('CONNECT_TIMEOUT', `${host} does not answer (${message}).`, {
      ...details,
      hints: [NETWORK],
    });
  }

  if (CERTIFICATE.test(code)) {
    return new NotReachedError(
      'CERTIFICATE_REFUSED',
      `${host} showed a certificate that is not trusted (${message}).`,
      {
        ...details,
        hints: [
          'Nothing was sent. koo never switches this check off.',
          'If a proxy of your company re-signs TLS, give its CA in KOO_CA_FILE=FILE.',
          'If the certificate is "expired" or "not yet valid", check the clock.',
        ],
        mayPass: false,
        tryElsewhere: false,
      },
    );
  }

  if (code.startsWith('ERR_SSL') || code === 'EPROTO') {
    return new NotReachedError('TLS_FAILED', `No TLS connection to ${host} (${opensslReason(cause)}).`, {
      ...details,
      mayPass: false,
      hints: [
        'Check that the address speaks HTTPS with TLS 1.2 or newer, and the proxy on the way. Nothing was sent.',
      ],
    });
  }

  const known = CAUSES[code];
  return new NotReachedError(
    known?.code ?? 'NOT_REACHED',
    `${known?.says(host) ?? `${host} was not reached`} (${message}).`,
    {
      ...details,
      hints: code === 'ENOTFOUND' && isSiteHost(host) ? [NETWORK, PROXY] : (known?.hints ?? [NETWORK]),
      mayPass: code !== 'ENOTFOUND' && !(code === 'ECONNREFUSED' && isLoopback(url)),
    },
  );
}

/** OpenSSL's messages are lines of addresses and file names; the reason is one field of them. */
function opensslReason(cause: NodeJS.ErrnoException & { reason?: string }): string {
  return cause.reason ?? cause.code ?? cause.message;
}

function proxyFailed(failure: TunnelFailure, host: string, place: string): KooError {
  const { cause, proxy, status } = failure;
  const around = `Check ${proxy.source}; a host that is reached without the proxy goes into NO_PROXY. Nothing was sent.`;
  if (status === undefined) {
    const isUntrusted = CERTIFICATE.test((cause as NodeJS.ErrnoException | undefined)?.code ?? '');
    return new NotReachedError(
      'PROXY_NOT_REACHED',
      `The proxy ${proxy.place} was not reached (${failure.message}).`,
      { cause, hints: [around], mayPass: !isUntrusted, place, tryElsewhere: false },
    );
  }

  if (status === 407) {
    return new NotReachedError(
      'PROXY_AUTHENTICATION',
      `The proxy ${proxy.place} wants another user name and password (HTTP 407).`,
      {
        hints: [
          `Write them into ${proxy.source}=http://USER:PASSWORD@HOST:PORT, special characters as %XX. Nothing was sent.`,
        ],
        mayPass: false,
        place,
        tryElsewhere: false,
      },
    );
  }

  // With 5xx it did not reach the host itself.
  const isHostDown = status >= 500;
  return new NotReachedError(
    'PROXY_REFUSED',
    `The proxy ${proxy.place} ${isHostDown ? 'did not reach' : 'does not let koo through to'} ${host} (HTTP ${status}).`,
    { hints: [around], mayPass: isHostDown, place, tryElsewhere: isHostDown },
  );
}
