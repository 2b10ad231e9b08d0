import type { Expression } from '../model.js';

/** The text of a string without interpolation; nothing for every other expression. */
export function literalString(expression: Expression | undefined): string | undefined {
  return expression?.kind === 'literal' && typeof expression.value === 'string'
    ? expression.value
    : undefined;
}

/** A plain value: what an expression is when it is made of literals only. */
export type PlainValue = boolean | number | string | null | PlainValue[] | { [key: string]: PlainValue };

/** The value of an expression that is made of literals, lists and objects only; nothing when it has to be computed. */
export function literalValue(expression: Expression | undefined): PlainValue | undefined {
  switch (expression?.kind) {
    case 'literal': {
      return expression.value;
    }

    case 'unary': {
      const value = literalValue(expression.operand);
      if (expression.operator === '-' && typeof value === 'number') return -value;
      return expression.operator === '!' && typeof value === 'boolean' ? !value : undefined;
    }

    case 'tuple': {
      const values = expression.items.map((item) => literalValue(item));
      return values.includes(undefined) ? undefined : (values as PlainValue[]);
    }

    case 'object': {
      const pairs = expression.items.map(
        (item) => [literalValue(item.key), literalValue(item.value)] as const,
      );
      if (pairs.some(([key, value]) => key === undefined || value === undefined)) return undefined;
      return Object.fromEntries(pairs.map(([key, value]) => [String(key), value as PlainValue]));
    }

    default: {
      return undefined;
    }
  }
}
