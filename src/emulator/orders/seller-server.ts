import { UsageError } from '../../errors/koo-error.js';
import { isLoopback } from '../../marketplace/sending/base-address.js';
import { emulatorMessages } from '../messages.js';

/** Kinds of products whose orders the emulator delivers. */
export const ORDER_PROTOCOLS = ['saas-2.0', 'licence'] as const;

export type OrderProtocol = (typeof ORDER_PROTOCOLS)[number];

/** The seller's own server, which the emulator calls when an order is placed. */
export interface SellerServer {
  /** The production address (生产系统接口地址). */
  url: URL;
  /** 访问密钥 of the kind of interface. */
  accessKey: string;
  protocol: OrderProtocol;
  /** Name of a host other than this machine that was confirmed to be the seller's own. */
  allowedHost?: string;
  /** Milliseconds to wait for an answer; KooGallery's own when absent. */
  timeoutMs?: number;
}

/** @throws UsageError `HOST_NOT_CONFIRMED` where it is not this machine, and was not confirmed by name */
export function checkSellerServer({ allowedHost, url }: SellerServer): void {
  if (isLoopback(url) || allowedHost?.toLowerCase() === url.hostname) return;
  throw new UsageError('HOST_NOT_CONFIRMED', emulatorMessages.otherHost({ host: url.hostname }), {
    hints: [emulatorMessages.allowHost({ host: url.hostname })],
  });
}
