import type { Expression } from '../model.js';

const NONE: Expression[] = [];

/** The expressions directly inside one, in the order in which they are in the text. */
export function childrenOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'invalid':
    case 'literal':
    case 'variable': {
      return NONE;
    }

    case 'template': {
      return expression.parts.flatMap((part) =>
        part.kind === 'text' ? [] : part.kind === 'directive' ? part.values : [part.value],
      );
    }

    case 'tuple': {
      return expression.items;
    }

    case 'object': {
      return expression.items.flatMap((item) => [item.key, item.value]);
    }

    case 'member':
    case 'splat': {
      return [expression.object];
    }

    case 'index': {
      return [expression.object, expression.index];
    }

    case 'call': {
      return expression.arguments;
    }

    case 'unary': {
      return [expression.operand];
    }

    case 'binary': {
      return [expression.left, expression.right];
    }

    case 'conditional': {
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    }

    case 'for': {
      return [expression.collection, expression.key, expression.value, expression.condition].filter(
        (child) => child !== undefined,
      );
    }
  }
}
