import type { ChineseArea } from './chinese-area.js';
import { asset } from './asset.js';
import { container } from './container.js';
import { product } from './product.js';

/** What comes before the slash of a rule's id. */
export const AREAS: Readonly<Record<string, ChineseArea | undefined>> = {
  asset,
  container,
  product,
};
