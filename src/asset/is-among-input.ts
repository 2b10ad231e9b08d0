import path from 'node:path';
import { leadsOut } from '../platform/leads-out.js';
import { NEVER_PACKED } from './collect/ignore-patterns.js';

/**
 * Whether what is written there would be in the next package that is made of a folder.
 *
 * @param file Absolute, or a folder. @param root Absolute folder that is packed.
 */
export function isAmongInput(file: string, root: string): boolean {
  const inside = path.relative(root, file);
  if (inside === '') return true;
  const names = inside.split(path.sep);
  return !leadsOut(inside) && !names.some((name) => NEVER_PACKED.has(name));
}
