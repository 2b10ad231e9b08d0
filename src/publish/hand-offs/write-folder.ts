import { copyFile, link, lstat } from 'node:fs/promises';
import path from 'node:path';
import { LANGUAGES } from '../../i18n/language.js';
import type { StateFolder } from '../../platform/state-folder.js';
import type { HandOffPage } from './hand-off-page.js';
import { fileName, pageHtml } from './render/page-html.js';
import { pageMarkdown } from './render/page-markdown.js';

/** A file that is laid ready: from the disk, or from memory. */
export interface HandOffFile {
  name: string;
  bytes: number;
  /** Hex. */
  sha256: string;
  content: { file: string } | { bytes: Uint8Array };
}

/** What the Markdown page of a language is called. */
export function markdownName(language: (typeof LANGUAGES)[number]): string {
  return language === 'en' ? 'hand-off.md' : 'hand-off.zh.md';
}

/**
 * Lays a hand-off ready: its pages, the files that go into the console, and what `sha256sum -c` reads. What else lies in
 * the folder goes: it was of an earlier hand-off of the same name.
 */
export async function writeFolder(
  folder: StateFolder,
  page: HandOffPage,
  files: readonly HandOffFile[],
): Promise<void> {
  folder.make();
  const desired = new Map<string, () => Promise<void>>();
  for (const language of LANGUAGES) {
    const other = fileName(language === 'en' ? 'zh' : 'en');
    desired.set(fileName(language), () => folder.write(fileName(language), pageHtml(page, language, other)));
    desired.set(markdownName(language), () =>
      folder.write(markdownName(language), pageMarkdown(page, language)),
    );
  }

  for (const file of files) desired.set(file.name, () => writeFile(folder, file));
  if (files.length > 0) {
    const sums = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
    desired.set('SHA256SUMS', () => folder.write('SHA256SUMS', sums));
  }

  for (const name of await folder.list()) {
    if (!desired.has(name)) await folder.remove(name);
  }

  for (const write of desired.values()) await write();
}

/** A link where the disk can: a package may be big. The package is replaced, never written into, when it changes. */
async function writeFile(folder: StateFolder, { content, name }: HandOffFile): Promise<void> {
  if ('bytes' in content) {
    await folder.write(name, content.bytes);
    return;
  }

  const place = path.join(folder.path, name);
  if (await isSameFile(place, content.file)) return;
  await folder.remove(name);
  await link(content.file, place).catch(() => copyFile(content.file, place));
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const found = await Promise.all(
    [one, other].map((file) => lstat(file, { bigint: true }).catch(() => undefined)),
  );
  const [a, b] = found;
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
