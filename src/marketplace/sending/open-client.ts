import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import type { ExchangeOptions, ExchangeRequest } from './exchange-request.js';
import { tlsOptions } from './tls-options.js';
import { openTunnel } from './tunnel.js';

/**
 * Node's client for one request, over a connection of its own, through the proxy where there is one.
 *
 * @param onSocket Gets a socket that is opened before there is a client.
 * @throws TunnelFailure
 */
export async function openClient(
  { body, headers, method, url }: ExchangeRequest,
  { connectTo, extraCa, proxy }: ExchangeOptions,
  onSocket: (socket: Socket) => void,
): Promise<http.ClientRequest> {
  const place = connectTo?.(url);
  const bare = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const common = {
    agent: false,
    headers: { ...headers, ...(body && { 'content-length': String(body.length) }), connection: 'close' },
    host: place?.host ?? bare,
    method,
    path: `${url.pathname}${url.search}`,
    port: place?.port ?? url.port,
    setHost: false,
  } as const;
  if (url.protocol !== 'https:') return http.request(common);
  const target = { host: common.host, port: Number(common.port) || 443 };
  const socket = proxy && (await openTunnel(proxy, target, { extraCa, onSocket }));
  return https.request({ ...common, ...tlsOptions(bare, extraCa), ...(socket && { socket }) });
}
