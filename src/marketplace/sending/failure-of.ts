import { InterruptedError, type KooError } from '../../errors/koo-error.js';
import { type Call, onlyReads } from './call.js';
import { LostAnswerError, NotReachedError, UnreadableAnswerError } from './call-errors.js';
import type { ExchangeFailure } from './exchange.js';

interface Cause {
  code: string;
  says: (host: string) => string;
  hints: string[];
}

const NETWORK =
  'Check the network, the VPN and the proxy, then run the same command again: nothing was sent.';

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

/**
 * An exchange without an answer, as the user is told it: not reached (nothing was sent), broken off (the server
 * cannot have the whole request) or lost (it may have been done).
 */
export function failureOf(failure: ExchangeFailure, call: Call, url: URL): Error {
  const place = `${call.method} ${url.origin}${url.pathname}`;
  const isRead = onlyReads(call);
  if (failure.reason === 'aborted') return interruption(failure, call, place);
  if (failure.reason === 'too-long') {
    return new UnreadableAnswerError(
      'ANSWER_TOO_LONG',
      `The answer to ${call.title} has no end: ${failure.message}`,
      {
        hints: isRead ? ['Check the address of the target.'] : unknownHints(call),
        place,
      },
    );
  }

  if (failure.phase === 'connect') return notReached(failure, url.host, place);
  const why = failure.reason === 'timeout' ? `timed out: ${failure.message}` : failure.message;
  if (isRead) {
    return new LostAnswerError('NO_ANSWER', `${url.host} gave no answer (${why}).`, {
      hints: ['It only reads: run the same command again.'],
      cause: failure,
      place,
    });
  }

  if (failure.phase === 'body') {
    return new LostAnswerError(
      'CONNECTION_LOST',
      `The connection to ${url.host} broke during ${call.title} (${why}).`,
      {
        hints: [
          'The server cannot have got all of it, so nothing was done: run the same command again.',
          'If it breaks each time, the server or a proxy may refuse a body of this size.',
        ],
        cause: failure,
        place,
      },
    );
  }

  return new LostAnswerError(
    'OUTCOME_UNKNOWN',
    `All of ${call.title} was sent, but ${url.host} gave no answer (${why}): nobody knows whether it was done.`,
    { hints: unknownHints(call), cause: failure, place },
  );
}

/** What to do when a call may have been done. */
export function unknownHints({ findOut }: Call): string[] {
  return ['It was not sent again by itself, since that might do it twice.', ...(findOut ? [findOut] : [])];
}

function notReached({ cause, reason, message }: ExchangeFailure, host: string, place: string): KooError {
  const code = cause.code ?? '';
  const details = { cause, place, tryElsewhere: true };
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
          'If a proxy of your company re-signs TLS, give its CA in NODE_EXTRA_CA_CERTS=FILE.',
          'If the certificate is "expired" or "not yet valid", check the clock.',
        ],
        tryElsewhere: false,
      },
    );
  }

  if (code.startsWith('ERR_SSL') || code === 'EPROTO') {
    return new NotReachedError('TLS_FAILED', `No TLS connection to ${host} (${opensslReason(cause)}).`, {
      ...details,
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
      hints: known?.hints ?? [NETWORK],
    },
  );
}

/** OpenSSL's messages are lines of addresses and file names; the reason is one field of them. */
function opensslReason(cause: NodeJS.ErrnoException & { reason?: string }): string {
  return cause.reason ?? cause.code ?? cause.message;
}

function interruption({ cause, phase }: ExchangeFailure, call: Call, place: string): Error {
  if (phase !== 'answer' || onlyReads(call) || !(cause instanceof InterruptedError)) return cause;
  return new InterruptedError(
    `Interrupted after all of ${call.title} was sent: nobody knows whether it was done.`,
    {
      hints: call.findOut ? [call.findOut] : [],
      place,
    },
  );
}
