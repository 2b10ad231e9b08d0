import type { Language } from '../../../i18n/language.js';
import { textOf } from '../../../i18n/message.js';
import type {
  AcceptedDifference,
  Change,
  Check,
  Difference,
  Reconciliation,
  Seal,
  Side,
} from '../../../ledger/reconcile/difference.js';
import { writtenMillionths } from '../../../ledger/values/money.js';

/** A difference as `--json` prints it: amounts are exact decimals. */
export interface DifferenceData {
  rule: string;
  severity: Difference['severity'];
  id: string;
  period?: string;
  message: string;
  sides: Side[];
  expected?: string;
  found?: string;
  /** `found` − `expected`. */
  amount?: string;
  currency?: string;
  changes?: readonly Change[];
  /** Of one that is accepted. */
  reason?: string;
}

/** What `koo reconcile --json` prints beside the findings. */
export interface ReconciliationData {
  periods: readonly string[];
  checks: Array<Omit<Check, 'reason'> & { reason?: string }>;
  differences: DifferenceData[];
  accepted: DifferenceData[];
  seals: Seal[];
}

export function reconciliationData(
  { accepted, checks, differences, periods, seals }: Reconciliation,
  language: Language,
): ReconciliationData {
  return {
    periods,
    checks: checks.map(({ reason, ...check }) => ({
      ...check,
      ...(reason && { reason: textOf(reason, language) }),
    })),
    differences: differences.map((one) => differenceData(one, language)),
    accepted: accepted.map((one) => differenceData(one, language)),
    seals,
  };
}

function differenceData(difference: AcceptedDifference | Difference, language: Language): DifferenceData {
  const { expected, found, message, ...rest } = difference;
  return {
    ...rest,
    message: textOf(message, language),
    ...(expected !== undefined && { expected: writtenMillionths(expected) }),
    ...(found !== undefined && { found: writtenMillionths(found) }),
    ...((expected ?? found) !== undefined && {
      amount: writtenMillionths((found ?? 0n) - (expected ?? 0n)),
    }),
  };
}
