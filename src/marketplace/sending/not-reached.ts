import type { KooError } from '../../errors/koo-error.js';
import { isLoopback } from './base-address.js';
import { NotReachedError } from './call-errors.js';
import type { ExchangeFailure } from './exchange-failure.js';
import { isSiteHost } from './sites.js';
import { TunnelFailure } from './tunnel.js';
import type { Message } from '../../i18n/message.js';
import { sendingMessages } from './messages.js';

interface Cause {
  code: string;
  message: (data: { host: string; why: Message }) => Message;
  hints: Message[];
}

const NETWORK = sendingMessages.checkNetwork();

const CAUSES: Readonly<Record<string, Cause>> = {
  EAI_AGAIN: {
    code: 'HOST_NOT_FOUND',
    hints: [NETWORK],
    message: sendingMessages.lookUpFailed,
  },
  ECONNREFUSED: {
    code: 'CONNECTION_REFUSED',
    hints: [sendingMessages.checkServer()],
    message: sendingMessages.connectionRefused,
  },
  ENOTFOUND: {
    code: 'HOST_NOT_FOUND',
    hints: [sendingMessages.checkAddress(), NETWORK],
    message: sendingMessages.noHost,
  },
};

const CERTIFICATE =
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT|HOSTNAME_MISMATCH|CRL_|INVALID_)/;

/** The error of an exchange in which no byte of the request left. */
export function notReached({ cause, reason, text: why }: ExchangeFailure, url: URL, place: string): KooError {
  if (cause instanceof TunnelFailure) return proxyFailed(cause, url.host, place);
  const { host } = url;
  const code = cause.code ?? '';
  const details = { cause, mayPass: true, place, tryElsewhere: true };
  if (reason === 'timeout') {
    return new NotReachedError('CONNECT_TIMEOUT', sendingMessages.connectTimeout({ host, why }), {
      ...details,
      hints: [NETWORK],
    });
  }

  if (CERTIFICATE.test(code)) {
    return new NotReachedError('CERTIFICATE_REFUSED', sendingMessages.certificateRefused({ host, why }), {
      ...details,
      hints: [
        sendingMessages.neverSwitchedOff(),
        sendingMessages.giveCompanyCa(),
        sendingMessages.checkClock(),
      ],
      mayPass: false,
      tryElsewhere: false,
    });
  }

  if (code.startsWith('ERR_SSL') || code === 'EPROTO') {
    return new NotReachedError('TLS_FAILED', sendingMessages.tlsFailed({ host, why: opensslReason(cause) }), {
      ...details,
      mayPass: false,
      hints: [sendingMessages.checkTls()],
    });
  }

  const known = CAUSES[code];
  return new NotReachedError(
    known?.code ?? 'NOT_REACHED',
    (known?.message ?? sendingMessages.notReached)({ host, why }),
    {
      ...details,
      // Where only a proxy looks names up, that of a site is not found.
      hints:
        code === 'ENOTFOUND' && isSiteHost(host)
          ? [NETWORK, sendingMessages.nameProxy()]
          : (known?.hints ?? [NETWORK]),
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
  const around = sendingMessages.checkProxy({ setting: proxy.source });
  if (status === undefined) {
    const isUntrusted = CERTIFICATE.test((cause as NodeJS.ErrnoException | undefined)?.code ?? '');
    return new NotReachedError(
      'PROXY_NOT_REACHED',
      sendingMessages.proxyNotReached({ proxy: proxy.place, why: failure.text }),
      { cause, hints: [around], mayPass: !isUntrusted, place, tryElsewhere: false },
    );
  }

  if (status === 407) {
    return new NotReachedError(
      'PROXY_AUTHENTICATION',
      sendingMessages.proxyAuthentication({ proxy: proxy.place }),
      {
        hints: [sendingMessages.writeProxyPassword({ setting: proxy.source })],
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
    (isHostDown ? sendingMessages.proxyFailed : sendingMessages.proxyForbids)({
      host,
      proxy: proxy.place,
      status,
    }),
    { hints: [around], mayPass: isHostDown, place, tryElsewhere: isHostDown },
  );
}
