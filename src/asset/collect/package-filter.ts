import path from 'node:path';
import ignore from 'ignore';
import { UsageError } from '../../errors/koo-error.js';
import { readBounded } from '../../platform/read-bounded.js';
import { HELM_IGNORE, type HelmIgnore } from '../container/helm-ignore.js';
import { IGNORE_FILE, LEFT_OUT } from './ignore-patterns.js';
import { refuseLinkOutOfProject } from './refuse-link-out-of-project.js';
import { collectMessages } from './messages.js';

const OPTIONS = { allowRelativePaths: true, ignorecase: false } as const;

/** Bytes of a `.kooignore`. */
const MAX_IGNORE_FILE_BYTES = 1024 * 1024;
/** Of all `.kooignore` files and `exclude` together. Each file of the folder is held against each of them. */
const MAX_PATTERNS = 5000;
/** UTF-16 units. No path is longer. */
const MAX_PATTERN_LENGTH = 4096;
/** Each more multiplies the ways in which a path can be matched. */
const MAX_DOUBLE_STARS = 8;

/** After so many questions, answers are forgotten: there may be as many as files, and what lives long is garbage for long. */
const MAX_CACHED = 256;

/** Where a pattern stands: in koo's own list or in helm's, in `exclude` of koo.yaml, in a `.kooignore` or `.helmignore`. */
export interface PatternPlace {
  from: 'built-in' | 'exclude' | 'helm' | 'helmignore' | 'kooignore';
  /** As it is written there. */
  pattern: string;
  /** In `exclude`, from 0. */
  index?: number;
  /** The `.kooignore` or `.helmignore`, relative to the root of the package. */
  file?: string;
  /** From 1. */
  line?: number;
}

/**
 * Says what stays out of a package, by gitignore's own rules: the last pattern that matches decides, a pattern of
 * a deeper `.kooignore` comes after those above it, and what lies in a folder that is left out cannot be taken
 * back in. The built-in list comes first, then `exclude` of `koo.yaml`, then the `.kooignore` files. Letter case
 * counts on every system. What helm leaves out of a chart is left out, whatever they say.
 *
 * @see https://git-scm.com/docs/gitignore
 */
export class PackageFilter {
  #patterns = ignore(OPTIONS);
  #asked = 0;
  /** In the order in which they were added: each pattern as it reads at the root, and where it is. */
  readonly #places: Array<{ pattern: string; place: PatternPlace }> = [];

  readonly #helm: HelmIgnore | undefined;

  constructor(exclude: readonly string[], helm?: HelmIgnore) {
    this.#helm = helm;
    for (const pattern of LEFT_OUT) this.#add(pattern, { from: 'built-in', pattern });
    for (const [index, pattern] of exclude.entries()) this.#add(pattern, { from: 'exclude', index, pattern });
  }

  /** Takes in the `.kooignore` of a folder. `folder` is relative to the root, `''` for the root itself. */
  async readIgnoreFile(root: string, folder: string): Promise<void> {
    const file = folder === '' ? IGNORE_FILE : `${folder}/${IGNORE_FILE}`;
    const absolute = path.join(root, folder, IGNORE_FILE);
    refuseLinkOutOfProject(absolute, root);
    const bytes = await readBounded(absolute, { maxBytes: MAX_IGNORE_FILE_BYTES, shown: file });
    const lines = bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '' || line.startsWith('#')) continue;
      const place: PatternPlace = { from: 'kooignore', file, line: index + 1, pattern: line };
      for (const pattern of folder === '' ? [line] : below(folder, line)) this.#add(pattern, place);
    }
  }

  /** `file` is relative to the root, `/` between folders, with a `/` at the end when it is a folder. */
  leavesOut(file: string): boolean {
    if ((this.#asked += 1) % MAX_CACHED === 0) this.#forgetAnswers();
    return this.#patterns.ignores(file) || this.#helm?.leftOutBy(file) !== undefined;
  }

  /**
   * The pattern that decides about a path: the one that leaves it out (or a folder that it lies in), else the one that
   * takes it back in; nothing when no pattern is about it.
   */
  decidedBy(file: string): PatternPlace | undefined {
    const { ignored, rule, unignored } = this.#patterns.test(file);
    if (ignored) return this.#places[Number(rule!.mark)]!.place;
    const helm = this.#helm?.leftOutBy(file);
    if (helm === 'helm') return { from: 'helm', pattern: 'templates/.?*' };
    if (helm) return { from: 'helmignore', file: HELM_IGNORE, line: helm.line, pattern: helm.text };
    if (!unignored) return undefined;
    const isBack = (pattern: string): boolean =>
      pattern.startsWith('!') && ignore(OPTIONS).add(pattern.slice(1)).ignores(file);
    return this.#places.findLast(({ pattern }) => isBack(pattern))?.place;
  }

  /** The library keeps an answer for every path that it was asked for. */
  #forgetAnswers(): void {
    // Patterns that are taken over from another list are not compiled again.
    this.#patterns = ignore(OPTIONS).add(this.#patterns);
  }

  #add(pattern: string, place: PatternPlace): void {
    refuseCostly(pattern, place, this.#places.length);
    this.#patterns.add({ mark: String(this.#places.length), pattern });
    this.#places.push({ pattern, place });
  }
}

/** @throws UsageError `TOO_MANY_PATTERNS`, `PATTERN_TOO_LONG` */
function refuseCostly(
  pattern: string,
  { file = 'koo.yaml', index, line }: PatternPlace,
  before: number,
): void {
  const place = line === undefined ? `${file}: exclude[${index}]` : `${file}:${line}`;
  if (before >= MAX_PATTERNS)
    throw new UsageError(
      'TOO_MANY_PATTERNS',
      collectMessages.tooManyPatterns({ file: IGNORE_FILE, maximum: MAX_PATTERNS }),
      { hints: [collectMessages.useWildcards()], place },
    );
  if (pattern.length > MAX_PATTERN_LENGTH || pattern.split('**').length - 1 > MAX_DOUBLE_STARS)
    throw new UsageError(
      'PATTERN_TOO_LONG',
      collectMessages.longPattern({ maximum: MAX_PATTERN_LENGTH, place, stars: MAX_DOUBLE_STARS }),
      { hints: [collectMessages.splitPattern()], place },
    );
}

/** A line of a nested file, as it would read at the root. */
function below(folder: string, line: string): string[] {
  const pattern = line.replace(/(?<!\\)(?<!(?<!\\) ) +$/, '');
  if (pattern === '' || pattern.startsWith('#')) return [];
  const negated = pattern.startsWith('!');
  const body = negated ? pattern.slice(1) : pattern;
  // A slash anywhere but at the end ties a pattern to its folder; any other holds at every depth.
  const anchored = body.slice(0, -1).includes('/');
  const place = folder.replaceAll(/[*?[\\]/g, String.raw`\$&`);
  return [`${negated ? '!' : ''}/${place}/${anchored ? body.replace(/^\//, '') : `**/${body}`}`];
}
