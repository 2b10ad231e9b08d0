import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AssetDeclaration } from '../../project/project.js';

const HELM_IGNORE = '.helmignore';

/** A line of `.helmignore`, without blanks around it. */
export interface HelmIgnoreLine {
  text: string;
  /** From 0, in UTF-16 units. */
  start: number;
  /**
   * Whether gitignore's rules, which koo goes by, mean the same: helm takes `!x` for "all but x", and has no `**`.
   * @see https://helm.sh/docs/chart_template_guide/helm_ignore_file/
   */
  isSimple: boolean;
}

/** The patterns of a `.helmignore`. */
export function helmIgnoreLines(text: string): HelmIgnoreLine[] {
  const lines: HelmIgnoreLine[] = [];
  for (const match of text.matchAll(/^[^\r\n]*/gm)) {
    const line = match[0].trim();
    if (line === '' || line.startsWith('#')) continue;
    const start = match.index + match[0].indexOf(line);
    lines.push({ isSimple: !line.startsWith('!') && !line.includes('**'), start, text: line });
  }

  return lines;
}

/** What the `.helmignore` of a chart leaves out, as far as it is simple; nothing for other assets. */
export async function helmIgnorePatterns({ container, root }: AssetDeclaration): Promise<string[]> {
  if (container?.type !== 'helm') return [];
  const text = await readFile(path.join(root, HELM_IGNORE), 'utf8').catch(() => '');
  return helmIgnoreLines(text.replace(/^\uFEFF/, ''))
    .filter(({ isSimple }) => isSimple)
    .map((line) => line.text);
}
