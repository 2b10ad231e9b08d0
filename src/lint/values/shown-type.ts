import type { SourceText } from '../../syntax/source-text.js';
import type { Expression } from '../../template/model.js';

/** A type constraint on one line, as a message shows it: without comments, and with commas where lines ended. */
export function shownType(type: Expression, source: SourceText): string {
  const shown = (part: Expression): string => shownType(part, source);
  switch (type.kind) {
    case 'call': {
      return `${type.name}(${type.arguments.map((argument) => shown(argument)).join(', ')})`;
    }

    case 'object': {
      if (type.items.length === 0) return '{}';
      return `{ ${type.items.map(({ key, value }) => `${shown(key)} = ${shown(value)}`).join(', ')} }`;
    }

    case 'tuple': {
      return `[${type.items.map((item) => shown(item)).join(', ')}]`;
    }

    default: {
      return source.text.slice(type.span.start, type.span.end).replaceAll(/\s+/g, ' ');
    }
  }
}
