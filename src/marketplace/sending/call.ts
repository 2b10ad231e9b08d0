import type { Answer } from './exchange.js';
import type { StreamedBody } from './exchange-request.js';
import type { Message } from '../../i18n/message.js';

/** One call of an interface. */
export interface Call {
  /** For messages: `the upload`. */
  title: Message;
  method: 'DELETE' | 'GET' | 'LOCK' | 'PATCH' | 'POST' | 'PUT' | 'UNLOCK';
  /** Escaped where it has to be; starts with `/`. */
  path: string;
  /** A parameter that is `undefined` is left out. */
  query?: Readonly<Record<string, string | undefined>>;
  headers?: Readonly<Record<string, string>>;
  /** A text or bytes are signed; a streamed body is not (`UNSIGNED-PAYLOAD`). */
  body?: StreamedBody | Uint8Array | string;
  /** Made anew for each try, where what is sent holds a time or a random value; replaces `body`, adds to `headers`. */
  perTry?: () => Pick<Call, 'body' | 'headers'>;
  /** It changes nothing, so a lost answer does no harm; by default so with GET. */
  onlyReads?: boolean;
  /** Done twice it is the same as done once, so a lost answer does no harm either. */
  repeatable?: boolean;
  /** The next step of a user whose answer was lost: how to find out whether it was done. */
  findOut?: Message;
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
  /** How often it was sent until this answer came. */
  tries?: number;
  /** What koo signed, where the answer is about that (HTTP 401 and 403). */
  canonicalRequest?: string;
}

/** Whether a call may be done once more than it was meant. */
export function isHarmless(call: Call): boolean {
  return onlyReads(call) || call.repeatable === true;
}

export function onlyReads(call: Call): boolean {
  return call.onlyReads ?? call.method === 'GET';
}
