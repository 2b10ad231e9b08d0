import type { Proxy } from './proxy.js';

/** In milliseconds. */
export interface Timeouts {
  /** Until the connection stands, TLS included. */
  connect: number;
  /** Without a byte in either direction. */
  idle: number;
  /** From the last byte of the request to the last of the answer. */
  answer: number;
}

/** Takes the body's bytes in order. A buffer may be used again when the promise of its `write` has resolved. */
export interface BodySink {
  write(bytes: Uint8Array): Promise<void>;
}

/** A body that is made while it is sent, once for each exchange. */
export interface StreamedBody {
  /** In bytes; known before the first one is sent. */
  length: number;
  /** Writes `length` bytes. What it throws ends the exchange, before the server can have the whole body. */
  send(sink: BodySink): Promise<void>;
}

export interface ExchangeRequest {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: StreamedBody | Uint8Array;
}

export interface ExchangeOptions {
  timeouts: Timeouts;
  /** In bytes; a longer answer is an error. */
  largestAnswer: number;
  /** Certificates (PEM) that are trusted beside Node's own, then without those of `NODE_EXTRA_CA_CERTS`. */
  extraCa?: string;
  /** Where to connect instead, as curl's `--connect-to`; TLS still wants the certificate of the URL's own host. */
  connectTo?: (url: URL) => { host: string; port: number } | undefined;
  /** The proxy to go through, if any. */
  proxy?: Proxy;
  signal?: AbortSignal;
}
