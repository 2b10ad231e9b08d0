import type { IncomingMessage } from 'node:http';
import { gatewayRefusals } from './gateway-refusals.js';

const KB = 1024;

/** The gateway's documented limit on a body, in bytes. Uploads are held to it only when that is asked for. */
export const GATEWAY_BODY_LIMIT = 12 * KB * KB;

/** A little more than the gateway's own limit on all headers, so that it is we who refuse. */
export const NODE_HEADER_LIMIT = 256 * KB;

/**
 * Holds a request to the gateway's limits on URI and headers, and on a body whose length is told beforehand.
 *
 * @see https://support.huaweicloud.com/usermanual-apig/apig_03_0048.html
 * @throws GatewayRefusal
 */
export function checkSizes(request: IncomingMessage, bodyLimit: number | undefined): void {
  if ((request.url?.length ?? 0) > 32 * KB) throw gatewayRefusals.uriTooLong();
  let total = 0;
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const length = request.rawHeaders[at]!.length + request.rawHeaders[at + 1]!.length;
    if (length > 32 * KB) throw gatewayRefusals.headersTooLarge();
    total += length + 4;
  }

  if (total > 128 * KB) throw gatewayRefusals.headersTooLarge();
  if (bodyLimit !== undefined && Number(request.headers['content-length']) > bodyLimit) {
    throw gatewayRefusals.bodyTooLarge(bodyLimit);
  }
}
