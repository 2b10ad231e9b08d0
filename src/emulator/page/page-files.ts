import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../platform/package-root.js';

/** What the page is made of, as the build lays it down; nothing else is served. */
const FILES: Readonly<Record<string, { file: string; type: string }>> = {
  '': { file: 'page.html', type: 'text/html; charset=utf-8' },
  'icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
  'page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  'page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
};

export const PAGE_FILE_NAMES = Object.keys(FILES);

export async function pageFile(name: string): Promise<{ content: string; type: string }> {
  const { file, type } = FILES[name]!;
  return { content: await readFile(path.join(packageRoot(), 'dist/page', file), 'utf8'), type };
}
