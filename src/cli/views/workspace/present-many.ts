import type { KooError } from '../../../errors/koo-error.js';
import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import type { Settled } from '../../../platform/settle-each.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { BUG_EXIT_CODE, exitCodeOf } from '../../command/exit-codes.js';
import { localizeError } from '../../command/localize-error.js';
import { bugObject, type ErrorObject, errorObject } from '../../command/present-error.js';
import { type OutcomeCount, OUTCOMES, type WorkspaceOutcome, workspaceViewMessages } from './messages.js';

/** What came of one of several products. */
export type ProductRun<Result> = {
  /** Relative to the working directory, `/` between names. */
  folder: string;
  /** Its id; absent where koo.yaml does not say it. */
  product?: string;
} & Settled<Result>;

/** What `--json` prints of several products, in the order of their folders. */
export interface ManyResult<Result> {
  products: Array<
    {
      folder: string;
      product?: string;
      outcome: WorkspaceOutcome;
      /** What the command would exit with for this product alone. */
      exitCode: number;
    } & (ErrorObject | { result: Result })
  >;
  summary: {
    products: number;
    /** How many ended so; those that none did are absent. */
    outcomes: Partial<Record<WorkspaceOutcome, number>>;
  };
}

export interface ManyView<Result, Shown> {
  outcome(result: Result): { exitCode?: number; outcome: WorkspaceOutcome };
  /** What `--json` prints of it. */
  shown(result: Result): Shown;
  /** What a person reads of it, in lines; nothing where it is reported elsewhere. */
  text?(result: Result): string;
  /** What is before that. */
  heading?(folder: string): string;
  /** Whether the findings of an error have been told. */
  hasToldFindings?: boolean;
}

/** Where it is told. */
export interface ManyOutput {
  isJson: boolean;
  language: Language;
  /** What was thrown, as an error that koo can explain. */
  known(error: Error): KooError | undefined;
  /** On standard output. */
  log(text: string): void;
  /** On standard error. */
  logError(text: string): void;
  tell(error: KooError, options: { withFindings: boolean }): Promise<void>;
  tellBug(error: Error): void;
  /** The last line; on standard output when absent. */
  logTotal?(text: string): void;
}

/** So many of those that failed are named in the last line. */
const MAX_NAMED = 10;

/**
 * Tells what came of several products, each by its folder, and at last how many ended in which way. An interruption is
 * told once.
 *
 * @returns With the worst exit code of all, which is the highest.
 */
export async function presentMany<Result, Shown>(
  runs: ReadonlyArray<ProductRun<Result>>,
  view: ManyView<Result, Shown>,
  output: ManyOutput,
): Promise<{ exitCode: number; many: ManyResult<Shown> }> {
  const { isJson, language } = output;
  const words = textsIn(workspaceViewMessages, language);
  const heading = view.heading ?? ((folder) => words.heading({ folder }));
  const products: ManyResult<Shown>['products'] = [];
  let interruption: KooError | undefined;
  for (const { folder, product, ...settled } of runs) {
    const of = { folder, ...(product !== undefined && { product }) };
    const shownFolder = escapeLine(folder);
    if ('result' in settled) {
      const { exitCode = 0, outcome } = view.outcome(settled.result);
      products.push({ ...of, exitCode, outcome, result: view.shown(settled.result) });
      const text = isJson ? undefined : view.text?.(settled.result);
      if (text !== undefined) output.log(`${heading(shownFolder)}\n${text}\n`);
      continue;
    }

    const known = output.known(settled.error);
    const exitCode = known ? exitCodeOf(known.kind) : BUG_EXIT_CODE;
    const outcome = known?.kind === 'interrupted' ? 'interrupted' : 'failed';
    const object = known
      ? errorObject(await localizeError(language, known))
      : bugObject(settled.error, language);
    products.push({ ...of, exitCode, outcome, ...object });
    if (known?.kind === 'interrupted') {
      interruption ??= known;
      continue;
    }

    if (isJson && known) continue;
    output.logError(words.heading({ folder: shownFolder }));
    if (known) await output.tell(known, { withFindings: !view.hasToldFindings });
    else output.tellBug(settled.error);
    output.logError('');
  }

  const withFindings = !view.hasToldFindings;
  if (interruption && !isJson) await output.tell(interruption, { withFindings });
  const counts = countsOf(products, language);
  if (!isJson) {
    const total = words.total({ outcomes: counts, products: products.length });
    (output.logTotal ?? output.log)(total);
  }

  return {
    exitCode: Math.max(0, ...products.map((one) => one.exitCode)),
    many: {
      products,
      summary: {
        products: products.length,
        outcomes: Object.fromEntries(counts.map(({ count, outcome }) => [outcome, count])),
      },
    },
  };
}

function countsOf(products: ManyResult<unknown>['products'], language: Language): OutcomeCount[] {
  return OUTCOMES.flatMap((outcome): OutcomeCount[] => {
    const folders = products.filter((one) => one.outcome === outcome).map(({ folder }) => escapeLine(folder));
    const count = folders.length;
    if (count === 0) return [];
    if (outcome !== 'failed') return [{ count, outcome }];
    const more = textOf(workspaceViewMessages.more({ count: count - MAX_NAMED }), language);
    const named = count > MAX_NAMED ? [...folders.slice(0, MAX_NAMED), more] : folders;
    return [{ count, folders: named, outcome }];
  });
}
