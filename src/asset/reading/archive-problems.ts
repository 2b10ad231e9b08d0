import type { Severity } from '../../findings/finding.js';
import { type Message, textOf } from '../../i18n/message.js';

/** The rules about archives, without `asset/archive-`. */
export type ArchiveRuleName =
  | 'bomb'
  | 'damaged'
  | 'duplicate'
  | 'encrypted'
  | 'hidden-data'
  | 'link'
  | 'header-mismatch'
  | 'method'
  | 'overlap'
  | 'special-file'
  | 'suffix'
  | 'unsafe-path';

/** Something that is wrong with an archive itself, whatever its files contain. */
export interface ArchiveProblem {
  rule: ArchiveRuleName;
  message: Message;
  /** The entry's name as written; absent when it is about the archive as a whole. */
  entry?: string;
  /** Only where it is milder or worse than the rule's own. */
  severity?: Severity;
}

/** A hostile archive has a hundred thousand problems: so many of each rule are listed. */
const MAX_LISTED = 20;

/** What is wrong with one archive, in the order in which it was found. */
export class ArchiveProblems {
  readonly #list: ArchiveProblem[] = [];
  /** Rule and severity, and how many of them there are. */
  readonly #counts = new Map<string, { rule: ArchiveRuleName; severity?: Severity; count: number }>();

  add(problem: ArchiveProblem): void {
    const { rule, severity } = problem;
    const key = `${rule} ${severity ?? ''}`;
    const counted = this.#counts.get(key) ?? { count: 0, rule, severity };
    counted.count += 1;
    this.#counts.set(key, counted);
    if (counted.count <= MAX_LISTED) this.#list.push(problem);
  }

  get list(): readonly ArchiveProblem[] {
    return this.#list;
  }

  /** How many there are beyond those that are listed. */
  get more(): Array<{ rule: ArchiveRuleName; severity?: Severity; count: number }> {
    return [...this.#counts.values()]
      .filter(({ count }) => count > MAX_LISTED)
      .map(({ count, ...problem }) => ({ ...problem, count: count - MAX_LISTED }));
  }
}

/** Ends the reading of an archive: what follows is unknown, or would be too much. */
export class ArchiveDamage extends Error {
  constructor(readonly problem: ArchiveProblem) {
    super(textOf(problem.message, 'en'));
  }
}

/** @returns the damage that ends the reading */
export function damage(message: Message, entry?: string): ArchiveDamage {
  return new ArchiveDamage({ rule: 'damaged', message, ...(entry !== undefined && { entry }) });
}
