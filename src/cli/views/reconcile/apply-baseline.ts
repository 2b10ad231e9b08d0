import path from 'node:path';
import { UsageError } from '../../../errors/koo-error.js';
import { readBaseline, writeBaseline } from '../../../findings/baseline/baseline-file.js';
import { baselineOf, compare } from '../../../findings/baseline/baseline.js';
import type { Finding } from '../../../findings/finding.js';
import type { Message } from '../../../i18n/message.js';
import { reconcileViewMessages } from './messages.js';

/** What a baseline calls each file: an order list that is exported again has another name, and the same differences. */
const BOOKS = 'books';

export interface WithBaseline {
  /** What the baseline does not know. */
  findings: Finding[];
  known: number;
  stale: number;
  notes: Message[];
}

/**
 * Removes what a baseline knows; with `update`, writes it first.
 *
 * @throws UsageError `NO_BASELINE`, `BAD_BASELINE`; EnvironmentError
 */
export async function applyBaseline(
  findings: readonly Finding[],
  { cwd, file, update }: { cwd: string; file: string; update: boolean },
): Promise<WithBaseline> {
  const absolute = path.resolve(cwd, file);
  const nameOf = (): string => BOOKS;
  const notes: Message[] = [];
  if (update) {
    await writeBaseline(absolute, baselineOf(findings, new Map(), nameOf));
    notes.push(reconcileViewMessages.baselineWritten({ count: findings.length, file }));
  }

  const baseline = await readBaseline(absolute, file);
  if (!baseline)
    throw new UsageError('NO_BASELINE', reconcileViewMessages.noBaseline({ file }), {
      hints: [reconcileViewMessages.makeBaseline()],
      place: file,
    });
  const compared = compare(findings, new Map(), { baseline, nameOf });
  const { known, stale } = compared;
  if (known > 0 && !update) notes.push(reconcileViewMessages.known({ count: known, file }));
  for (const { address = '', rule } of stale)
    notes.push(reconcileViewMessages.gone({ file, id: address, rule }));
  return { findings: compared.findings, known, stale: stale.length, notes };
}
