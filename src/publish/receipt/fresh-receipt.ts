import type { Receipt } from './receipt.js';

/** An empty receipt, before anything is published. */
export function freshReceipt(target: string, product: string): Receipt {
  return { assets: {}, format: 1, links: {}, product, target, templates: {}, updated: '' };
}
