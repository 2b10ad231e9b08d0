import { open } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError, UsageError } from '../errors/koo-error.js';
import { refuseLinkOut } from '../source/refuse-link-out.js';
import { SourceText } from '../source/source-text.js';

/** Bytes. A manifest of a hundred specs has some twenty thousand. */
const LARGEST_MANIFEST = 256 * 1024;

/**
 * The manifest's text, UTF-8, its byte order mark left out. A link out of its folder is not followed: whatever is wrong
 * in the file is shown with its line.
 *
 * @param shown Its name as the user sees it.
 * @throws UsageError `MANIFEST_TOO_LARGE`, `MANIFEST_NOT_UTF8`, `LINK_OUT_OF_PROJECT`
 * @throws EnvironmentError `UNREADABLE_MANIFEST`
 */
export async function readManifest(file: string, shown: string): Promise<SourceText> {
  refuseLinkOut(file, path.dirname(file), shown);
  const bytes = await readBounded(file).catch((error: NodeJS.ErrnoException) => {
    throw new EnvironmentError(
      'UNREADABLE_MANIFEST',
      `${shown} cannot be read (${error.code ?? error.message}).`,
      {
        cause: error,
        hints: ['Check that it is still there and that you may read it.'],
        place: shown,
      },
    );
  });
  if (bytes.length > LARGEST_MANIFEST) {
    throw new UsageError('MANIFEST_TOO_LARGE', `${shown} is larger than 256 KiB.`, {
      hints: ['Check that it is the right file: a koo.yaml has a few thousand bytes.'],
      place: shown,
    });
  }

  try {
    return new SourceText(shown, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UsageError('MANIFEST_NOT_UTF8', `${path.basename(file)} is not UTF-8 text.`, {
      hints: ['Save it as UTF-8.'],
      place: shown,
    });
  }
}

/** The file's bytes, at most one more than the limit. */
async function readBounded(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(LARGEST_MANIFEST + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }

    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}
