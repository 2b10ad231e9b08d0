import { asset } from './asset.js';
import type { ChineseArea } from './chinese-area.js';
import { container } from './container.js';
import { expression } from './expression.js';
import { lint } from './lint.js';
import { manifest } from './manifest.js';
import { product } from './product.js';
import { project } from './project.js';
import { provider } from './provider.js';
import { reference } from './reference.js';
import { resource } from './resource.js';
import { secret } from './secret.js';
import { suppression } from './suppression.js';
import { syntax } from './syntax.js';
import { variable } from './variable.js';

/** What comes before the slash of a rule's id. */
export const AREAS: Readonly<Record<string, ChineseArea | undefined>> = {
  asset,
  container,
  expression,
  lint,
  manifest,
  product,
  project,
  provider,
  reference,
  resource,
  secret,
  suppression,
  syntax,
  variable,
};
