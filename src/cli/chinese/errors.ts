import type { ChineseErrors } from './chinese-errors.js';
import { asset } from './errors/asset.js';
import { catalog } from './errors/catalog.js';
import { cli } from './errors/cli.js';
import { connection } from './errors/connection.js';
import { credentials } from './errors/credentials.js';
import { emulator } from './errors/emulator.js';
import { handOffs } from './errors/hand-offs.js';
import { licences } from './errors/licences.js';
import { lint } from './errors/lint.js';
import { marketplace } from './errors/marketplace.js';
import { oauth } from './errors/oauth.js';
import { packages } from './errors/packages.js';
import { project } from './errors/project.js';
import { publish } from './errors/publish.js';
import { release } from './errors/release.js';
import { rfs } from './errors/rfs.js';
import { source } from './errors/source.js';
import { template } from './errors/template.js';
import { usage } from './errors/usage.js';

/** By the room of the source that throws them; `connection`, `credentials`, `licences`, `oauth` and `usage` are parts of `marketplace`. */
export const ERRORS: Readonly<Record<string, ChineseErrors>> = {
  asset,
  catalog,
  cli,
  connection,
  credentials,
  emulator,
  handOffs,
  licences,
  lint,
  marketplace,
  oauth,
  packages,
  project,
  publish,
  release,
  rfs,
  source,
  template,
  usage,
};
