import { SourceText } from '../../syntax/source-text.js';
import type { ContentReader } from '../contents.js';
import { extensionOf } from '../extension-of.js';
import { mayHoldSecret } from './candidates.js';
import type { FoundSecret } from './find-secrets.js';

/** A secret of a file, with the file's text. */
export interface SecretInFile extends FoundSecret {
  path: string;
  source: SourceText;
}

export interface SecretReaderOptions {
  /** Files with more bytes are not read. */
  maximumBytes: number;
  /** What findings call a file. */
  shownPath(path: string): string;
  /** Whether to pass a file by. */
  except?(path: string): boolean;
  /** After so many files with secrets the search ends; `onMore` is told of the others that may have some. */
  maximumFiles: number;
  onFound(found: SecretInFile): void;
  onMore(path: string): void;
}

/** A shorter text holds no key. */
const MIN_BYTES = 20;

/** Names that promise no text. */
const NO_TEXT: ReadonlySet<string> = new Set(
  'png jpg jpeg gif ico webp bmp tif tiff psd woff woff2 ttf otf eot mp3 mp4 wav ogg avi mov mkv webm zip gz tgz bz2 xz zst lz4 br 7z rar tar jar war ear whl class pyc pyo so dll dylib exe o a lib node wasm rpm deb apk iso img qcow2 vmdk pdf doc docx xls xlsx ppt pptx db sqlite sqlite3 parquet npy npz bin dat'.split(
    ' ',
  ),
);

/** Finds secrets in the texts of a package. Only what may hold one is handed to the rules. */
export function secretReader({
  except,
  maximumBytes,
  maximumFiles,
  onFound,
  onMore,
  shownPath,
}: SecretReaderOptions): ContentReader {
  let files = 0;
  return {
    wants: ({ link, path, size }) =>
      link !== undefined ||
      size < MIN_BYTES ||
      size > maximumBytes ||
      NO_TEXT.has(extensionOf(path)) ||
      (except?.(path) ?? false)
        ? 0
        : size,
    see({ path, size }, head) {
      const bytes = head.subarray(0, size);
      const text = textOf(bytes);
      if (text === undefined) return;
      if (files >= maximumFiles) return onMore(path);
      return search(path, text, (found) => {
        files++;
        const source = new SourceText(shownPath(path), text);
        for (const one of found) onFound({ ...one, path, source });
      });
    },
  };
}

/** The text that is worth searching. Windows' tools write UTF-16, whose every other byte is zero. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  if (bytes.subarray(0, 8192).includes(0) || !mayHoldSecret(bytes)) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function search(path: string, text: string, onFound: (found: FoundSecret[]) => void): Promise<void> {
  const { findSecrets } = await import('./find-secrets.js');
  const found = await findSecrets(path, text);
  if (found.length > 0) onFound(found);
}
