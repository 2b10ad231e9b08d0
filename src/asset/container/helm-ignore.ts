import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import type { AssetDeclaration } from '../../project/project.js';
import { refuseLinkOutOfProject } from '../collect/refuse-link-out-of-project.js';
import { goGlob } from './go-glob.js';
import { readBounded } from '../../platform/read-bounded.js';
import { collectMessages } from '../collect/messages.js';

export const HELM_IGNORE = '.helmignore';
/** Each file of the chart is held against each line. */
const MAX_LINES = 5000;

/** A line of `.helmignore`, without blanks around it. */
export interface HelmIgnoreLine {
  text: string;
  /** From 0, in UTF-16 units. */
  start: number;
  /** From 1. */
  line: number;
  /** Absent where helm refuses the line. */
  pattern?: HelmPattern;
}

interface HelmPattern {
  /** It is about all that it does not match. */
  isNegated: boolean;
  folderOnly: boolean;
  /** Whether it is held against a path or, without a `/` in it, against a name. */
  wholePath: boolean;
  expression: RegExp;
}

/**
 * Whatever `.helmignore` says, helm packs no hidden file of `templates/`.
 * @see https://github.com/helm/helm/blob/main/pkg/ignore/rules.go
 */
const OWN_LINE = helmIgnoreLines('templates/.?*');

/** The lines of a `.helmignore` that are neither empty nor a comment. */
export function helmIgnoreLines(text: string): HelmIgnoreLine[] {
  const lines: HelmIgnoreLine[] = [];
  let start = 0;
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    const at = start + whole.indexOf(line);
    start += whole.length + 1;
    if (line === '' || line.startsWith('#')) continue;
    lines.push({ line: index + 1, pattern: patternOf(line), start: at, text: line });
  }

  return lines;
}

function patternOf(line: string): HelmPattern | undefined {
  if (line.includes('**')) return undefined;
  const isNegated = line.startsWith('!');
  const body = isNegated ? line.slice(1) : line;
  const folderOnly = body.endsWith('/');
  const place = folderOnly ? body.slice(0, -1) : body;
  const expression = goGlob(place.replace(/^\//, ''));
  return expression && { expression, folderOnly, isNegated, wholePath: place.includes('/') };
}

/**
 * Says what helm leaves out of a chart. Not as git would: the first line that decides does, `!x` leaves out all but `x`,
 * and nothing is taken back in.
 *
 * @see https://helm.sh/docs/chart_template_guide/helm_ignore_file/
 */
export class HelmIgnore {
  readonly #lines: readonly HelmIgnoreLine[];

  constructor(text: string) {
    this.#lines = [...helmIgnoreLines(text), ...OWN_LINE];
  }

  /** That of a chart; nothing for other assets. */
  static async of({ container, root }: AssetDeclaration): Promise<HelmIgnore | undefined> {
    if (container?.type !== 'helm') return undefined;
    const file = path.join(root, HELM_IGNORE);
    refuseLinkOutOfProject(file, root);
    const bytes = await readBounded(file, { maxBytes: 1024 * 1024 }).catch(ifMissing);
    const ignored = new HelmIgnore(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    const beyond = ignored.#lines[MAX_LINES];
    if (!beyond) return ignored;
    throw new UsageError(
      'TOO_MANY_PATTERNS',
      collectMessages.tooManyLines({ file: HELM_IGNORE, maximum: MAX_LINES }),
      {
        hints: [collectMessages.useWildcards()],
        place: `${HELM_IGNORE}:${beyond.line}`,
      },
    );
  }

  /**
   * The line that leaves a path out, or a folder that it lies in; 'helm' when none does and helm would all the same.
   *
   * @param file Relative to the chart, with a `/` at the end when it is a folder.
   */
  leftOutBy(file: string): HelmIgnoreLine | 'helm' | undefined {
    const isFolder = file.endsWith('/');
    const names = file.replace(/\/$/, '').split('/');
    for (const [index] of names.entries()) {
      const at = names.slice(0, index + 1).join('/');
      const found = this.#lines.find((line) => leavesOut(line, at, isFolder || index < names.length - 1));
      if (found) return OWN_LINE.includes(found) ? 'helm' : found;
    }

    return undefined;
  }
}

function ifMissing(error: unknown): string {
  if ((error as NodeJS.ErrnoException).syscall) return '';
  throw error;
}

function leavesOut({ pattern }: HelmIgnoreLine, file: string, isFolder: boolean): boolean {
  if (!pattern) return false;
  const { expression, folderOnly, isNegated, wholePath } = pattern;
  const matches = (isFolder || !folderOnly) && expression.test(wholePath ? file : path.posix.basename(file));
  return matches !== isNegated;
}
