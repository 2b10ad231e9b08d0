import { request, type IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { sha256, type SigningKeys, signRequest, unsigned } from '../../../src/marketplace/signing/signing.js';

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The parsed body, or nothing when it is not JSON. */
  json: any;
}

export interface HttpCall {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer | Readable | string;
}

/** One exchange as any HTTP client has it. A stream is sent chunked unless a Content-Length is given. */
export function httpCall(
  url: string,
  { body, headers = {}, method = 'GET' }: HttpCall = {},
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const isStream = typeof body === 'object' && !Buffer.isBuffer(body);
    const length =
      body === undefined || isStream ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, { agent: false, headers: { ...length, ...headers }, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ headers: response.headers, json: parsed(text), status: response.statusCode!, text });
      });
    });
    sent.on('error', reject);
    if (isStream) body.on('error', (error) => sent.destroy(error)).pipe(sent);
    else sent.end(body);
  });
}

/** A client that signs as koo's own does, and can be told to do it wrong. */
export class SignedClient {
  constructor(
    readonly url: string,
    private readonly keys: SigningKeys,
    private readonly now: () => Date = () => new Date(),
  ) {}

  call(
    method: string,
    path: string,
    content?: unknown,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer> {
    const body = content === undefined ? undefined : JSON.stringify(content);
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return this.send(method, path, { body, headers: { ...type, ...headers } });
  }

  /** A body that is a stream is left out of the signature. */
  send(method: string, path: string, { body, headers = {} }: HttpCall = {}): Promise<HttpAnswer> {
    const url = new URL(path, this.url);
    const signedBody = typeof body === 'object' && !Buffer.isBuffer(body) ? unsigned : body;
    const signed = signRequest({ body: signedBody, headers, method, url }, this.keys, this.now());
    return httpCall(url.href, { body, headers: { ...headers, ...signed }, method });
  }

  /** Lays an object down as the console has it. */
  putObject(name: string, bytes: Buffer): Promise<HttpAnswer> {
    const headers = { 'content-type': 'application/octet-stream', 'x-koo-sha256': sha256(bytes) };
    return this.send('PUT', `/console/v1/objects/${name}`, { body: bytes, headers });
  }

  /** A call to RFS, with its own header. */
  rfs(method: string, path: string, content?: unknown): Promise<HttpAnswer> {
    return this.call(method, path, content, { 'client-request-id': '0b8f2a3e-5c1d-4e6f-9a7b-1c2d3e4f5a6b' });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
