import { stat } from 'node:fs/promises';
import { readBounded } from '../../platform/read-bounded.js';
import { posixRelative } from '../../platform/posix-path.js';

/** What a logo's file shows of itself. */
export interface LogoPicture {
  /** As koo.yaml names it, `/` between folders. */
  file: string;
  bytes: number;
  /** Absent when it is no picture that can be read: PNG, JPEG, SVG, GIF, WebP or BMP. */
  picture?: { format: LogoFormat; width: number; height: number };
  /** Why it cannot be looked at. */
  problem?: 'missing' | 'no-file' | 'too-large' | 'unreadable';
}

export const LOGO_FORMATS = ['png', 'jpg', 'svg', 'gif', 'webp', 'bmp'] as const;
export type LogoFormat = (typeof LOGO_FORMATS)[number];

/** Bytes. Nobody's logo is as large, and its format and size are in its first bytes. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Reads format and pixels of a picture from its own bytes. Never throws for what is in the file. */
export async function readLogo(file: string, root: string): Promise<LogoPicture> {
  const shown = posixRelative(root, file);
  try {
    // To open a pipe would wait for whoever writes to it.
    const stats = await stat(file);
    const seen = { bytes: stats.size, file: shown };
    if (!stats.isFile()) return { ...seen, problem: 'no-file' };
    if (stats.size > MAX_BYTES) return { ...seen, problem: 'too-large' };
    // In memory of its own: image-size would look at what else a small buffer shares its memory with.
    const picture = await pictureOf(new Uint8Array(await readBounded(file, { maxBytes: MAX_BYTES })));
    return { ...seen, ...(picture && { picture }) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    return {
      bytes: 0,
      file: shown,
      problem: isMissing ? 'missing' : 'unreadable',
    };
  }
}

async function pictureOf(bytes: Uint8Array): Promise<LogoPicture['picture']> {
  const { disableTypes, imageSize, types } = await import('image-size');
  // Those are for photographs, and readers of nested boxes have more to go wrong.
  disableTypes(types.filter((type) => !(LOGO_FORMATS as readonly string[]).includes(type)));
  try {
    const { height, type, width } = imageSize(bytes);
    const format = LOGO_FORMATS.find((name) => name === type);
    return format && { format, height: Math.round(height), width: Math.round(width) };
  } catch {
    return undefined;
  }
}
