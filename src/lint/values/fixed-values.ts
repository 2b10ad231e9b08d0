import type { Report } from '../../findings/rule.js';
import { toText } from '../../template/evaluate/value.js';
import type { Expression, Template } from '../../template/model.js';
import { argumentsNamed, type ArgumentValue } from './argument-values.js';
import { fixedValue } from './known-value.js';

export interface FixedValue {
  argument: ArgumentValue;
  /** What is written. */
  text: string;
  place: Pick<Report, 'address' | 'source' | 'span'>;
}

/**
 * The texts that arguments of those names have in every deployment, at the place where each is written; one that
 * several arguments use is reported once.
 */
export function fixedValues(template: Template, names: Iterable<string>): FixedValue[] {
  const seen = new Set<Expression>();
  const found: FixedValue[] = [];
  for (const name of names) {
    for (const argument of argumentsNamed(template, name)) {
      for (const { expression, scope, source, variable } of argument.origins) {
        if (variable !== undefined || seen.has(expression)) continue;
        const text = toText(fixedValue(expression, scope))?.trim();
        if (!text) continue;
        seen.add(expression);
        found.push({ argument, text, place: { address: argument.address, source, span: expression.span } });
      }
    }
  }

  return found;
}
