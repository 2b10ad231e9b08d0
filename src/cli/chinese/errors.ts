import type { ChineseErrors } from './chinese-errors.js';
import { asset } from './errors/asset.js';
import { cli } from './errors/cli.js';
import { connection } from './errors/connection.js';
import { credentials } from './errors/credentials.js';
import { handOffs } from './errors/hand-offs.js';
import { packages } from './errors/packages.js';
import { publish } from './errors/publish.js';

/** By the room of the source that throws them. */
export const ERRORS: Readonly<Record<string, ChineseErrors>> = {
  asset,
  cli,
  connection,
  credentials,
  handOffs,
  packages,
  publish,
};
