import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StateServer {
  /** Of one state. */
  url: string;
  /** What was sent, without bodies: `LOCK /state`. */
  readonly calls: string[];
  /** The headers of every call. */
  readonly headers: Array<IncomingMessage['headers']>;
  /** The document that it keeps. */
  document(): unknown;
  setDocument(text: string): void;
  lockedBy(): string | undefined;
  /** What the next calls of a method are answered with, in place of what they ask for. */
  fail(method: string, status: number, times?: number): void;
  close(): Promise<void>;
}

/**
 * A server of Terraform's HTTP state protocol: it keeps one document and one lock. As GitLab's, with `atLock`: it locks by
 * POST and DELETE at `/state/lock`, and takes a document only with a new serial.
 */
export async function startStateServer({ atLock = false, user = '' } = {}): Promise<StateServer> {
  let document: string | undefined;
  let lock: { ID: string } | undefined;
  const calls: string[] = [];
  const headers: StateServer['headers'] = [];
  const failures: Array<{ method: string; status: number }> = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url!, 'http://state');
    const { method } = request;
    calls.push(`${method} ${url.pathname}`);
    headers.push(request.headers);
    const end = (status: number, text = ''): void => void response.writeHead(status).end(text);
    const failure = failures.findIndex((one) => one.method === method);
    if (failure !== -1) return end(failures.splice(failure, 1)[0]!.status);
    if (user && request.headers.authorization !== `Basic ${Buffer.from(user).toString('base64')}`)
      return end(401);
    const isLockPath = atLock ? url.pathname === '/state/lock' : url.pathname === '/state';
    const [locking, unlocking] = atLock ? ['POST', 'DELETE'] : ['LOCK', 'UNLOCK'];
    if (isLockPath && method === locking) {
      if (lock) return end(423, JSON.stringify(lock));
      lock = JSON.parse(body) as { ID: string };
      return end(200);
    }

    if (isLockPath && method === unlocking) {
      const { ID } = JSON.parse(body) as { ID: string };
      if (lock?.ID !== ID) return end(409, JSON.stringify(lock ?? {}));
      lock = undefined;
      return end(200);
    }

    if (url.pathname !== '/state') return end(404);
    if (method === 'GET') return document === undefined ? end(404) : end(200, document);
    if (method !== 'POST') return end(405);
    if (lock && url.searchParams.get('ID') !== lock.ID) return end(409, JSON.stringify(lock));
    const serialOf = (text: string): number => (JSON.parse(text) as { serial: number }).serial;
    if (atLock && !(serialOf(body) > (document === undefined ? 0 : serialOf(document)))) return end(422);
    document = body;
    end(200);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    calls,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
    document: () => (document === undefined ? undefined : (JSON.parse(document) as unknown)),
    fail(method, status, times = 1) {
      for (let number = 0; number < times; number += 1) failures.push({ method, status });
    },
    headers,
    lockedBy: () => lock?.ID,
    setDocument(text) {
      document = text;
    },
    url: `http://127.0.0.1:${port}/state`,
  };
}
