import { connect as connectPlainly, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { Proxy } from './proxy.js';
import { tlsOptions } from './tls-options.js';
import { foreignText, type Message, textOf } from '../../i18n/message.js';
import { sendingMessages } from './messages.js';

/** In bytes; what sends more before the tunnel is open is not a proxy. */
const MAX_HEAD_BYTES = 16 * 1024;

/** The proxy is why a host was not reached. */
export class TunnelFailure extends Error {
  constructor(
    /** For messages. */
    readonly text: Message,
    readonly proxy: Proxy,
    /** HTTP status with which it refused; absent when it was not reached itself. */
    readonly status?: number,
    override readonly cause?: Error,
  ) {
    super(textOf(text, 'en'));
  }
}

/**
 * Opens a way through a proxy (`CONNECT`). What goes through it afterwards is TLS that the proxy cannot read.
 *
 * @param onSocket Gets the socket at once, so that the caller can end it.
 * @throws TunnelFailure
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-connect
 */
export function openTunnel(
  proxy: Proxy,
  target: { host: string; port: number },
  { extraCa, onSocket }: { extraCa?: string; onSocket: (socket: Socket) => void },
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { host, isTls, port } = proxy;
    const socket = isTls
      ? connectSecurely({ ...tlsOptions(host, extraCa), host, port })
      : connectPlainly({ host, port });
    onSocket(socket);
    let head = Buffer.alloc(0);
    const fail = (message: Message, status?: number, cause?: Error): void => {
      socket.destroy();
      reject(new TunnelFailure(message, proxy, status, cause));
    };

    const onError = (error: Error): void => fail(foreignText(error.message), undefined, error);
    const onEnd = (): void => fail(sendingMessages.proxyClosed());
    const onData = (bytes: Buffer): void => {
      head = Buffer.concat([head, bytes]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) {
        if (head.length > MAX_HEAD_BYTES) fail(sendingMessages.proxyAnswerEndless());
        return;
      }

      const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(head.toString('latin1'))?.[1]);
      if (Number.isNaN(status)) return fail(sendingMessages.proxyNotHttp());
      if (status < 200 || status > 299) return fail(foreignText(`HTTP ${status}`), status);
      socket.off('data', onData).off('error', onError).off('end', onEnd);
      socket.pause();
      // The host behind it speaks only after us, so there is nothing; were there something, it would be its.
      if (head.length > end + 4) socket.unshift(head.subarray(end + 4));
      resolve(socket);
    };

    socket.on('error', onError).on('end', onEnd).on('data', onData);
    socket.once(isTls ? 'secureConnect' : 'connect', () =>
      socket.write(proxy.connectHead(target.host, target.port)),
    );
  });
}
