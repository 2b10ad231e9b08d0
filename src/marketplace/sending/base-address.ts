import { isIPv4 } from 'node:net';
import { UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { sendingMessages } from './messages.js';

/**
 * Reads an address that requests are sent to: `https:` anywhere, `http:` on this machine only, since KooGallery's
 * pages demand HTTPS with a strictly checked certificate.
 *
 * @param text For example `https://mkt.example.com` or `http://127.0.0.1:8080`; a path is kept.
 * @throws UsageError `BAD_ADDRESS`, `NOT_HTTPS`
 */
export function parseBaseAddress(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw badAddress(sendingMessages.notUrl());
  }

  if (url.username || url.password) {
    throw badAddress(sendingMessages.holdsPassword());
  }

  if (url.search || url.hash) throw badAddress(sendingMessages.holdsQuery());
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw badAddress(sendingMessages.wrongProtocol({ protocol: url.protocol }));
  if (url.protocol === 'http:' && !isLoopback(url)) throw notHttps(url);

  url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '');
  return url;
}

/** Whether an address leads to this machine and can lead nowhere else: 127.0.0.0/8, ::1, `localhost`. */
export function isLoopback({ hostname }: URL): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'))
  );
}

export function notHttps({ origin }: URL): UsageError {
  return new UsageError('NOT_HTTPS', sendingMessages.notHttps({ address: origin }), {
    hints: [sendingMessages.writeHttps()],
    docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html',
  });
}

/** The text itself is not repeated: it may hold a password. */
function badAddress(why: Message): UsageError {
  return new UsageError('BAD_ADDRESS', sendingMessages.badAddress({ why }), {
    hints: [sendingMessages.giveAddress()],
  });
}
