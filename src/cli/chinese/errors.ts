import type { ChineseErrors } from './chinese-errors.js';
import { asset } from './errors/asset.js';
import { catalog } from './errors/catalog.js';
import { cli } from './errors/cli.js';
import { connection } from './errors/connection.js';
import { credentials } from './errors/credentials.js';
import { handOffs } from './errors/hand-offs.js';
import { lint } from './errors/lint.js';
import { packages } from './errors/packages.js';
import { project } from './errors/project.js';
import { publish } from './errors/publish.js';
import { release } from './errors/release.js';
import { source } from './errors/source.js';
import { template } from './errors/template.js';

/** By the room of the source that throws them. */
export const ERRORS: Readonly<Record<string, ChineseErrors>> = {
  asset,
  catalog,
  cli,
  connection,
  credentials,
  handOffs,
  lint,
  packages,
  project,
  publish,
  release,
  source,
  template,
};
