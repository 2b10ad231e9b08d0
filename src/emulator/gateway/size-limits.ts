import type { IncomingMessage } from 'node:http';
import { gatewayRefusals } from './gateway-refusals.js';

const KB = 1024;

/** The gateway's documented limit on a body, in bytes. Uploads are held to it only when that is asked for. */
export const GATEWAY_BODY_LIMIT = 12 * KB * KB;

/** The gateway's limits on a URI and on all headers, in bytes. */
const MAX_URI_BYTES = 32 * KB;
const MAX_HEADERS_BYTES = 128 * KB;

/**
 * What is read of a request line and headers, in bytes, whatever `NODE_OPTIONS` says: what both limits allow together. Node
 * refuses what is larger before any of it is looked at.
 */
export const MAX_HEAD_BYTES = MAX_URI_BYTES + MAX_HEADERS_BYTES;

/**
 * Holds a request to the gateway's limits on URI and headers, and on a body whose length is told beforehand.
 *
 * @see https://support.huaweicloud.com/usermanual-apig/apig_03_0048.html
 * @throws GatewayRefusal
 */
export function checkSizes(request: IncomingMessage, bodyLimit: number | undefined): void {
  if ((request.url?.length ?? 0) > MAX_URI_BYTES) throw gatewayRefusals.uriTooLong();
  let total = 0;
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const length = request.rawHeaders[at]!.length + request.rawHeaders[at + 1]!.length;
    if (length > 32 * KB) throw gatewayRefusals.headersTooLarge();
    total += length + 4;
  }

  if (total > MAX_HEADERS_BYTES) throw gatewayRefusals.headersTooLarge();
  if (bodyLimit !== undefined && Number(request.headers['content-length']) > bodyLimit) {
    throw gatewayRefusals.bodyTooLarge(bodyLimit);
  }
}
