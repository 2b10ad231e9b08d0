import type { ShownBody } from './exchange.js';
import { maskText } from './mask-secrets.js';

/** In bytes. */
const MAX_BYTES = 32 * 1024;

/**
 * What may be shown of a body.
 *
 * @param body The bytes or the text, or nothing where they passed by as a stream.
 * @param bytes How many there were in all.
 */
export function shownBody(body: unknown, bytes: number): ShownBody {
  const text = textOf(body);
  if (text === undefined) return { bytes };
  const isCut = bytes > MAX_BYTES;
  return { bytes, text: maskText(text), ...(isCut && { isCut }) };
}

/** The beginning, where it is text at all. */
function textOf(body: unknown): string | undefined {
  if (typeof body === 'string') return body.slice(0, MAX_BYTES);
  if (!Buffer.isBuffer(body)) return undefined;
  const beginning = body.subarray(0, MAX_BYTES);
  try {
    // What is cut in the middle of a character is no broken text.
    return new TextDecoder('utf8', { fatal: true }).decode(beginning, { stream: body.length > MAX_BYTES });
  } catch {
    return undefined;
  }
}
