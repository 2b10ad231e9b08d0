import type { Answer, StreamedBody } from './exchange.js';

/** One call of an interface. */
export interface Call {
  /** For messages, as the end of "… refused": `the upload`. */
  title: string;
  method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
  /** Escaped where it has to be; starts with `/`. */
  path: string;
  /** A parameter that is `undefined` is left out. */
  query?: Readonly<Record<string, string | undefined>>;
  headers?: Readonly<Record<string, string>>;
  /** A text or bytes are signed; a streamed body is not (`UNSIGNED-PAYLOAD`). */
  body?: StreamedBody | Uint8Array | string;
  /** It changes nothing, so a lost answer does no harm; by default so with GET. */
  onlyReads?: boolean;
  /** The next step of a user whose answer was lost: how to find out whether it was done. */
  findOut?: string;
  /** In bytes. */
  largestAnswer?: number;
  signal?: AbortSignal;
}

/** What a call came back with, whatever the status. */
export interface CallAnswer extends Answer {
  /** Where it came from. */
  url: URL;
  /** This end's clock minus the server's, in milliseconds, when the server told its own (`Date`). */
  clockOffset?: number;
}

export function onlyReads(call: Call): boolean {
  return call.onlyReads ?? call.method === 'GET';
}
