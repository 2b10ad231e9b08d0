import { asset } from './asset.js';
import type { ChineseArea } from './chinese-area.js';
import { container } from './container.js';
import { manifest } from './manifest.js';
import { product } from './product.js';
import { project } from './project.js';
import { provider } from './provider.js';
import { resource } from './resource.js';
import { syntax } from './syntax.js';

/** What comes before the slash of a rule's id. */
export const AREAS: Readonly<Record<string, ChineseArea | undefined>> = {
  asset,
  container,
  manifest,
  product,
  project,
  provider,
  resource,
  syntax,
};
