import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { EnvironmentError, RefusedError } from '../../errors/koo-error.js';
import { adviceOf, errorCode, meaningOf } from '../answers/error-codes.js';
import { plainText } from '../answers/plain-text.js';
import { listenForRedirect } from './listen-for-redirect.js';
import { parseRedirectAddress } from './redirect-address.js';
import type { Message } from '../../i18n/message.js';
import { oauthMessages } from './messages.js';

type LoginPage = keyof typeof PAGES;

const PAGES = {
  done: {
    status: 200,
    text: 'The login is complete. You can close this window.',
    zh: 'koo 已收到登录结果，可以关闭此窗口。',
  },
  elsewhere: { status: 404, text: 'There is nothing here.', zh: '此处没有内容。' },
  foreign: { status: 400, text: 'This is not the login that koo began.', zh: '这不是 koo 发起的登录。' },
  incomplete: { status: 400, text: 'This is not the response to a login.', zh: '这不是登录的返回结果。' },
  refused: {
    status: 200,
    text: 'The login was rejected; see the output of koo.',
    zh: '登录被拒绝，详见 koo 的输出。',
  },
} as const;

export interface ReceivedCode {
  code: string;
  /** The unified login page says which tenant the user chose. */
  tenant?: string;
}

export interface CodeReceiver {
  /** With the port that is listened at. */
  redirectUri: string;
  /** @throws RefusedError when the login was refused; EnvironmentError `LOGIN_TIMEOUT`; the signal's reason */
  received: Promise<ReceivedCode>;
  close(): Promise<void>;
}

export interface ReceiveCodeOptions {
  /** On this machine: `http://127.0.0.1:8400/callback`; port 0 is any that is free. */
  address: string;
  /** What the domain has to send back unchanged; nothing for the unified login page, which knows none. */
  state?: string;
  /** Only a login of this tenant is taken. */
  tenant?: string;
  /** Milliseconds; how long a login may take. */
  timeoutMs: number;
  /** What a user should know although the wait goes on. */
  onWarning?: (message: Message) => void;
  signal?: AbortSignal;
}

/**
 * Listens on loopback for the browser that comes back from a login (RFC 8252, 7.3). What does not belong to this login is
 * turned away and does not end it.
 *
 * @throws UsageError `REDIRECT_ADDRESS`; EnvironmentError `REDIRECT_PORT`
 */
export async function receiveCode(options: ReceiveCodeOptions): Promise<CodeReceiver> {
  const { timeoutMs, signal } = options;
  signal?.throwIfAborted();
  const address = parseRedirectAddress(options.address);
  const receiver = new Receiver(options, address);
  const listener = await listenForRedirect(address, (request, response) =>
    receiver.answer(request, response),
  );
  receiver.address.port = String(listener.port);
  const timer = setTimeout(() => receiver.fail(timedOut(timeoutMs)), timeoutMs);
  const stop = (): void => receiver.fail(signal!.reason as Error);
  signal?.addEventListener('abort', stop, { once: true });
  return {
    async close() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      await listener.close();
    },
    received: receiver.received,
    // As it was given, since that is how it was registered.
    redirectUri: address.port === '0' ? receiver.address.href : options.address,
  };
}

class Receiver {
  readonly address: URL;
  readonly received: Promise<ReceivedCode>;
  #resolve!: (received: ReceivedCode) => void;
  #reject!: (error: Error) => void;

  constructor(
    readonly options: ReceiveCodeOptions,
    address: URL,
  ) {
    this.address = new URL(address);
    this.received = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Without a listener of its own it would end the process.
    this.received.catch(() => {});
  }

  fail(error: Error): void {
    this.#reject(error);
  }

  answer({ headers, method, url }: IncomingMessage, response: ServerResponse): void {
    const [path, query = ''] = url!.split('?', 2) as [string, string?];
    // A page of another name that leads to this machine is not where this login comes back to.
    if (headers.host !== this.address.host || method !== 'GET') return answerPage(response, 'foreign');
    if (path !== this.address.pathname) return answerPage(response, 'elsewhere');
    const { end, page } = this.#read(new URLSearchParams(query));
    // Only then, since what comes next closes the connection.
    response.once('close', () => end?.());
    answerPage(response, page);
  }

  #read(parameters: URLSearchParams): { page: LoginPage; end?: () => void } {
    const [code, error] = [parameters.getAll('code'), parameters.getAll('error')];
    if (code.length + error.length !== 1) return { page: 'incomplete' };
    if (!this.#isOwn(parameters)) {
      this.options.onWarning?.(oauthMessages.foreignLogin());
      return { page: 'foreign' };
    }

    if (error.length > 0) {
      const refusal = refused(error[0]!, parameters.get('error_description'));
      return { end: () => this.fail(refusal), page: 'refused' };
    }

    const tenant = parameters.get('tenant') ?? undefined;
    const received = { code: code[0]!, ...(tenant !== undefined && { tenant }) };
    return { end: () => this.#resolve(received), page: 'done' };
  }

  #isOwn(parameters: URLSearchParams): boolean {
    const { state, tenant } = this.options;
    const states = parameters.getAll('state');
    if (state !== undefined && !(states.length === 1 && isSame(states[0]!, state))) return false;
    return tenant === undefined || !parameters.has('tenant') || parameters.get('tenant') === tenant;
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function timedOut(timeoutMs: number): EnvironmentError {
  const message = oauthMessages.loginTimeout({ seconds: timeoutMs / 1000 });
  return new EnvironmentError('LOGIN_TIMEOUT', message, {
    hints: [oauthMessages.useRegistered(), oauthMessages.waitLonger()],
    docs: 'docs/oauth.md',
  });
}

function refused(error: string, description: string | null): RefusedError {
  const code = plainText(error);
  const known = errorCode(code);
  const next = known && adviceOf(known);
  const message = oauthMessages.loginRefused({
    code,
    ...(known && { meaning: meaningOf(known) }),
    ...(description && { words: plainText(description) }),
  });
  return new RefusedError(code || 'LOGIN_REFUSED', message, { hints: next ? [next] : [] });
}

/** What the browser shows after a login. It holds nothing of what was sent, loads nothing, and is not stored. */
function answerPage(response: ServerResponse, page: LoginPage): void {
  const { status, text, zh } = PAGES[page];
  response.writeHead(status, {
    'cache-control': 'no-store',
    connection: 'close',
    'content-security-policy': "default-src 'none'",
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(`<!doctype html><title>koo</title><p>${text}</p><p lang="zh">${zh}</p>\n`);
}
