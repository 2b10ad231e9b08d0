import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeArchive } from '../../../src/asset/archive/write-archive.js';
import { tarOf as tarOfParts } from '../../asset/reading/tar-maker.js';

/** A zip with these files. */
export async function zipOf(files: Record<string, Buffer | string>): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'koo-zip-'));
  try {
    const entries = Object.entries(files).map(([name, content]) => {
      const source = Buffer.from(content);
      return { path: name, mode: 0o644, size: source.length, source };
    });
    const { file } = await writeArchive(entries, path.join(folder, 'a.zip'), { format: 'zip' });
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A tar with these files; `gzip` makes a tar.gz of it. */
export function tarOf(files: Record<string, string>, { gzip = false } = {}): Buffer {
  const whole = tarOfParts(Object.entries(files).map(([name, content]) => ({ content, name })));
  return gzip ? gzipSync(whole) : whole;
}

export function sha256Of(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
