import type { ChineseArea } from './chinese-area.js';
import { asset } from './asset.js';
import { container } from './container.js';
import { product } from './product.js';
import { project } from './project.js';
import { provider } from './provider.js';
import { resource } from './resource.js';

/** What comes before the slash of a rule's id. */
export const AREAS: Readonly<Record<string, ChineseArea | undefined>> = {
  asset,
  container,
  product,
  project,
  provider,
  resource,
};
