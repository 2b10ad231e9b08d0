import { replaceFile } from '../../platform/replace-file.js';
import type { FixResult } from './fix-paths.js';

/**
 * Writes what fixes have made of files, each whole or not at all, with the permissions they had. A link stays one.
 *
 * @throws EnvironmentError `FILE_CHANGED` for a file that somebody else has changed meanwhile, and what writing throws
 */
export async function writeFixes({
  files,
  replacements,
}: Pick<FixResult, 'files' | 'replacements'>): Promise<void> {
  for (const { absolute, before, file, marked } of files) {
    await replaceFile(absolute, {
      after: replacements.get(absolute)!,
      before: Buffer.from((marked.before ? '\uFEFF' : '') + before),
      shown: file,
    });
  }
}
