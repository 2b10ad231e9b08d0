import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../../src/platform/package-root.js';

const VALID = path.join(packageRoot(), 'test/fixtures/valid-templates');

/** The texts of a template's files by name. */
export type TemplateTexts = ReadonlyMap<string, string>;

/** The templates in `test/fixtures/valid-templates`, by name. */
export async function validTemplates(): Promise<Map<string, TemplateTexts>> {
  const templates = new Map<string, Map<string, string>>();
  const entries = await readdir(VALID, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  for (const [index, file] of files.entries()) {
    const [template, ...name] = path.relative(VALID, file).split(path.sep);
    if (!templates.has(template!)) templates.set(template!, new Map());
    templates.get(template!)!.set(name.join('/'), texts[index]!);
  }

  return templates;
}

/** Writes a template into a folder. */
export async function writeTemplate(folder: string, texts: TemplateTexts): Promise<void> {
  await Promise.all(
    [...texts].map(async ([name, text]) => {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }),
  );
}
