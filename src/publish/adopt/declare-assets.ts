import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { replaceFile } from '../../platform/replace-file.js';
import { parseProject } from '../../project/load-project.js';
import { placeOf } from '../../project/place-of.js';
import type { Project } from '../../project/project.js';
import { SourceText } from '../../syntax/source-text.js';
import { adoptMessages } from './messages.js';

/** An asset that koo.yaml does not declare yet. */
export interface NewAsset {
  key: string;
  name: string;
  version: string;
}

/**
 * Adds assets to koo.yaml; what is there stays as it is, with its comments. Where it is new, it is written whole.
 *
 * @throws UsageError `MANIFEST_STYLE` where its assets are no block of lines, with the lines to add
 * @throws EnvironmentError `FILE_CHANGED`; InvalidManifest where what would be written were wrong
 */
export async function declareAssets(
  project: Project,
  assets: readonly NewAsset[],
  { isNew }: { isNew: boolean },
): Promise<void> {
  const { manifest, root } = project;
  const before = manifest.text;
  const after = assets.length === 0 ? before : withAssets(project, assets);
  await parseProject(new SourceText(manifest.file, after), root);
  const file = path.join(root, path.basename(manifest.file));
  if (isNew) await writeFile(file, after, { flag: 'wx' });
  else {
    const bytes = { after: Buffer.from(after), before: Buffer.from(before) };
    await replaceFile(file, { ...bytes, shown: manifest.file });
  }
}

function withAssets(project: Project, assets: readonly NewAsset[]): string {
  const { manifest, spanOf } = project;
  const { lineEnd, text } = manifest;
  const last = project.assets.length - 1;
  if (last < 0) {
    const whole = text === '' || text.endsWith('\n') ? text : text + lineEnd;
    if (/^assets\s*:/m.test(text)) throw otherStyle(project, assets);
    return `${whole}assets:${lineEnd}${linesOf(assets, '  ').join(lineEnd)}${lineEnd}`;
  }

  const first = manifest.positionAt(spanOf(['assets', 0]).start);
  const indent = /^(\s*)- /.exec(manifest.lineAt(first.line))?.[1];
  if (indent === undefined) throw otherStyle(project, assets);
  // A span ends behind the last value; comments on the lines after it belong to what follows.
  const end = spanOf(['assets', last]).end;
  const isAtLineEnd = text.slice(0, end).endsWith('\n');
  const at = isAtLineEnd ? end : lineAfter(text, end);
  const head = text.slice(0, at);
  const glue = head.endsWith('\n') ? '' : lineEnd;
  return `${head}${glue}${linesOf(assets, indent).join(lineEnd)}${lineEnd}${text.slice(at)}`;
}

/** Where the line after a place begins. */
function lineAfter(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end === -1 ? text.length : end + 1;
}

function linesOf(assets: readonly NewAsset[], indent: string): string[] {
  return assets.flatMap(({ key, name, version }) => [
    `${indent}- key: ${key}`,
    `${indent}  name: ${JSON.stringify(name)}`,
    `${indent}  version: ${JSON.stringify(version)}`,
    `${indent}  root: packages/${key} # the folder that its package is made from`,
  ]);
}

function otherStyle(project: Project, assets: readonly NewAsset[]): UsageError {
  return new UsageError('MANIFEST_STYLE', adoptMessages.otherStyle(), {
    hints: assets.map(({ key, name, version }) => adoptMessages.addByHand({ key, name, version })),
    place: placeOf(project, ['assets']),
  });
}
