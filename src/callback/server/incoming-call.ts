/** Where the bytes of a body come from: all of them, or a stream. */
export type BodySource = string | Uint8Array | AsyncIterable<Uint8Array>;

/**
 * A request as any server has it. A `Request` of fetch is one, and an `IncomingMessage` of node:http with its stream as the
 * body.
 */
export interface IncomingCall {
  method?: string;
  /** Whole, or from the path on; with its query. */
  url?: string;
  /** In any case. */
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** As it was received, before it is parsed. */
  body?: BodySource | null;
}

/** A call whose body has been read. */
export interface ReadCall {
  method: string;
  url: URL;
  /** By name in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Why a body was not read. */
export type UnreadBody = 'malformed' | 'too-large';

/**
 * Reads a call. The body is not read further than the limit.
 *
 * @param maxBytes Of the body.
 * @returns Why the body cannot be used: it is larger, or not UTF-8.
 * @throws what the stream throws, and TypeError where the address is not one
 */
export async function readCall(call: IncomingCall, maxBytes: number): Promise<ReadCall | UnreadBody> {
  const headers = headersOf(call.headers);
  if (Number(headers['content-length'] ?? 0) > maxBytes) return 'too-large';
  const bytes = await readBytes(call.body ?? '', maxBytes);
  if (bytes === undefined) return 'too-large';
  const body = typeof bytes === 'string' ? bytes : utf8(bytes);
  if (body === undefined) return 'malformed';
  // Where only the path is known, any host will do.
  const { url: address = '/' } = call;
  const url = new URL(address.startsWith('/') ? `http://localhost${address}` : address);
  return { body, headers, method: (call.method ?? 'GET').toUpperCase(), url };
}

function headersOf(headers: IncomingCall['headers']): Record<string, string> {
  const read = Object.create(null) as Record<string, string>;
  // Those of any implementation of fetch can be iterated.
  const entries = Symbol.iterator in headers ? headers : Object.entries(headers);
  for (const [name, value] of entries as Iterable<[string, string | readonly string[] | undefined]>)
    if (value !== undefined) read[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
  return read;
}

async function readBytes(body: BodySource, maxBytes: number): Promise<string | Uint8Array | undefined> {
  if (typeof body === 'string') return Buffer.byteLength(body) > maxBytes ? undefined : body;
  if (body instanceof Uint8Array) return body.length > maxBytes ? undefined : body;
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Not by `for await`: leaving it would destroy the stream, and with it the socket that the answer goes to.
  const parts = body[Symbol.asyncIterator]();
  for (let part = await parts.next(); !part.done; part = await parts.next()) {
    length += part.value.length;
    if (length > maxBytes) return undefined;
    chunks.push(part.value);
  }

  return Buffer.concat(chunks, length);
}

const UTF_8 = new TextDecoder('utf8', { fatal: true, ignoreBOM: true });

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return undefined;
  }
}
