import type { FastifyRequest } from 'fastify';
import { Refusal } from '../wire/refusal.js';

/** Only the page's own code sends it: a form or an image of another site cannot. */
const PAGE_HEADER = 'x-koo-page';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|\[::1]|localhost)(?::\d{1,5})?$/i;
const READS = new Set(['GET', 'HEAD']);

/** Headers of everything that the page is made of. */
export const PAGE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/**
 * Takes only calls that were meant for this machine: a name of somebody's that leads here (DNS rebinding) has another
 * host in its calls.
 *
 * @throws Refusal `EMU.WRONG_HOST`
 */
export function checkHost({ headers }: FastifyRequest): void {
  if (LOOPBACK.test(headers.host ?? '')) return;
  throw new Refusal(
    421,
    'EMU.WRONG_HOST',
    'The emulator is available under 127.0.0.1, [::1] and localhost only: open one of those.',
  );
}

/**
 * Keeps other sites from reading and from writing: what a browser says of where a call comes from has to be the page
 * itself, and whatever changes something carries a header that only the page's code can send.
 *
 * @throws Refusal `EMU.CROSS_SITE`
 */
export function checkSite({ headers, method }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  const isOwnSite = site === undefined || site === 'same-origin' || (site === 'none' && READS.has(method));
  const isOwnOrigin = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  if (isOwnSite && isOwnOrigin && (READS.has(method) || headers[PAGE_HEADER] !== undefined)) return;
  throw new Refusal(403, 'EMU.CROSS_SITE', 'Only the page of the emulator itself may call this.');
}
