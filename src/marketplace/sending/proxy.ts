import { inspect } from 'node:util';
import { UsageError } from '../../errors/koo-error.js';
import { keepSecret } from '../../errors/secrets.js';
import type { Message } from '../../i18n/message.js';
import { sendingMessages } from './messages.js';

/** An HTTP proxy that tunnels (`CONNECT`). Its password goes to it and nowhere else. */
export class Proxy {
  readonly host: string;
  readonly port: number;
  /** Whether the way to the proxy itself is encrypted. */
  readonly isTls: boolean;
  /** The variable that named it. */
  readonly source: string;
  readonly #authorization?: string;

  /**
   * @param text As the variables have it: `http://user:password@host:port`; the scheme may be missing.
   * @throws UsageError `BAD_PROXY`
   */
  constructor(text: string, source: string) {
    const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    if (!URL.canParse(address)) throw badProxy(source, sendingMessages.notUrl());
    const { hostname, password, port, protocol, username } = new URL(address);
    if (protocol !== 'http:' && protocol !== 'https:')
      throw badProxy(source, sendingMessages.proxyProtocol({ protocol }));
    this.host = hostname.replace(/^\[(.*)\]$/, '$1');
    this.isTls = protocol === 'https:';
    this.port = Number(port) || (this.isTls ? 443 : 80);
    this.source = source;
    if (username || password) {
      const pair = `${unescaped(username)}:${unescaped(password)}`;
      keepSecret(unescaped(password));
      this.#authorization = Buffer.from(pair).toString('base64');
    }
  }

  /** For messages. */
  get place(): string {
    return `${this.host.includes(':') ? `[${this.host}]` : this.host}:${this.port}`;
  }

  /** What opens the way to a host: `CONNECT host:port` and the headers. */
  connectHead(host: string, port: number): string {
    const place = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    const authorization = this.#authorization ? `Proxy-Authorization: Basic ${this.#authorization}\r\n` : '';
    return `CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n${authorization}\r\n`;
  }

  toJSON(): object {
    return { place: this.place, source: this.source };
  }

  [inspect.custom](): string {
    return `Proxy { place: '${this.place}', source: '${this.source}' }`;
  }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The text itself is not repeated: it may hold a password. */
function badProxy(setting: string, why: Message): UsageError {
  return new UsageError('BAD_PROXY', sendingMessages.badProxy({ setting, why }), {
    hints: [sendingMessages.writeProxy({ setting })],
  });
}
