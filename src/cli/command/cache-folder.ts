import path from 'node:path';
import { baseFolder } from '../../platform/base-folder.js';

/** Where koo keeps what it could find out again. */
export function cacheFolder(name: string, env: NodeJS.ProcessEnv = process.env): string {
  return path.join(baseFolder('XDG_CACHE_HOME', env), 'koo', name);
}
