import { type ResolvedSetting, settingOf } from '../../findings/rule-settings.js';
import type { RuleSettings } from '../../findings/rule.js';
import type { Severity } from '../../findings/finding.js';
import type { TableName } from '../model/field.js';
import type { BooksContext, BooksRule, ReportedDifference } from './books-rule.js';
import { agrees, exactly, type Exact } from './exact.js';
import type { Coverage } from './reading/coverage.js';
import { smallestUnit } from './smallest-unit.js';

/** A difference whose rows have not been looked up yet. */
export interface Found extends ReportedDifference {
  rule: string;
  severity: Severity;
}

/** What holds for all rules of a run. */
export interface RunSettings {
  coverage: Coverage;
  /** Whether the books have instances of a product. */
  isDelivered: BooksContext['isDelivered'];
  now: string;
  /** The only one that is looked at. */
  period?: string;
  rules: RuleSettings;
  /** In the smallest unit of each currency. */
  tolerance: bigint;
  zone: string;
}

/** Under which comparisons are counted that are of no period. */
export const NO_PERIOD = '';

/** One rule in one run: what it may ask, and what it has compared and found. */
export class RuleRun implements BooksContext {
  readonly options: BooksContext['options'];
  readonly zone: string;
  readonly now: string;
  readonly compared = new Map<string, number>();
  readonly found: Found[] = [];
  readonly #severity: ResolvedSetting['severity'];
  readonly #isComparable = new Map<string, boolean>();

  constructor(
    readonly rule: BooksRule,
    private readonly settings: RunSettings,
  ) {
    const { options, severity } = settingOf(rule, settings.rules);
    this.options = options;
    this.#severity = severity;
    this.zone = settings.zone;
    this.now = settings.now;
  }

  get isOff(): boolean {
    return this.#severity === 'off';
  }

  compare(period: string | undefined = NO_PERIOD): boolean {
    let isComparable = this.#isComparable.get(period);
    if (isComparable === undefined) {
      const isAsked = this.settings.period === undefined || this.settings.period === period;
      isComparable = isAsked && this.missingSides(period).length === 0;
      this.#isComparable.set(period, isComparable);
    }

    if (isComparable) this.compared.set(period, (this.compared.get(period) ?? 0) + 1);
    return isComparable;
  }

  /** The tables that the books have nothing of for a period. */
  missingSides(period: string): TableName[] {
    const { coverage } = this.settings;
    return this.rule.sides.filter((table) =>
      period === NO_PERIOD ? !coverage.hasAny(table) : !coverage.covers(table, period),
    );
  }

  covers(table: TableName, period: string): boolean {
    return this.settings.coverage.covers(table, period);
  }

  isDelivered(product: { productId?: string; skuCode?: string }): boolean {
    return this.settings.isDelivered(product);
  }

  agree(found: bigint, expected: Exact | bigint, currency: string | undefined): boolean {
    if (found === expected) return true;
    const unit = smallestUnit(currency);
    const exact = typeof expected === 'bigint' ? exactly(expected) : expected;
    return agrees(found, exact, { tolerance: this.settings.tolerance * unit, unit });
  }

  report(difference: ReportedDifference): void {
    const severity = this.#severity ?? difference.severity ?? this.rule.severity;
    if (severity !== 'off') this.found.push({ ...difference, rule: this.rule.id, severity });
  }
}
