import type { Receipt } from '../receipt/receipt.js';

/**
 * The links of a product after a publish that ended well, with what they were made of; kept so that they can be made
 * again. Its schema is `schemas/release.schema.json`.
 */
export interface Release {
  format: 1;
  /** 1, 2, 3, … for each target. */
  number: number;
  /** UTC, ISO 8601. */
  time: string;
  /** Of a rollback: the release whose links were made again. */
  rolledBackTo?: number;
  product: string;
  links: Receipt['links'];
  assets: Receipt['assets'];
  templates: Receipt['templates'];
}
