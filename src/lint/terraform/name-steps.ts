import type { SourceText, Span } from '../../syntax/source-text.js';
import type { Expression } from '../../template/model.js';
import { literalString } from '../../template/queries/literal-value.js';

/** One name of a path such as `obs[0].name`; what is in brackets is not one. */
export interface NameStep {
  name: string;
  span: Span;
}

/** A path as Terraform still reads it in quotes. */
const PATH = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[(?:\d+|"[^"\\]*")\])*$/;
const STEP = /\[[^[\]]*\]|[A-Za-z_][\w-]*/g;

/**
 * The names of a path that names an argument instead of taking its value, written as a path or, as Terraform 0.11
 * wanted it, in quotes; nothing of any other expression.
 */
export function nameSteps(expression: Expression, source: SourceText): NameStep[] | undefined {
  switch (expression.kind) {
    case 'variable': {
      return [{ name: expression.name, span: expression.span }];
    }

    case 'member': {
      const before = nameSteps(expression.object, source);
      // `list.0` is the old form of `list[0]`.
      if (/^\d+$/.test(expression.name)) return before;
      return before && [...before, { name: expression.name, span: expression.nameSpan }];
    }

    case 'index': {
      return nameSteps(expression.object, source);
    }

    default: {
      const text = literalString(expression);
      return text !== undefined && PATH.test(text) ? stepsInQuotes(text, expression.span, source) : undefined;
    }
  }
}

/** Each at its place; of a string with escapes, or of a heredoc, the whole of it is the place. */
function stepsInQuotes(text: string, span: Span, source: SourceText): NameStep[] {
  const isPlain = source.text.slice(span.start, span.end) === `"${text}"`;
  return [...text.matchAll(STEP)].flatMap(({ 0: name, index }) => {
    if (name.startsWith('[')) return [];
    const start = span.start + 1 + index;
    return [{ name, span: isPlain ? { start, end: start + name.length } : span }];
  });
}
