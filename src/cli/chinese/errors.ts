import type { ChineseErrors } from './chinese-errors.js';
import { cli } from './errors/cli.js';
import { handOffs } from './errors/hand-offs.js';
import { packages } from './errors/packages.js';

/** By the room of the source that throws them. */
export const ERRORS: Readonly<Record<string, ChineseErrors>> = {
  cli,
  handOffs,
  packages,
};
