import { escapeHtml } from '../../platform/escape-html.js';
import { printable } from '../../findings/reporters/printable.js';

/** Markup that was written in this project, with every text in it escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may be in a template: texts are escaped, markup is not, nothing is nothing. */
type Part = Html | number | readonly Part[] | string | undefined;

/** Of the source that a template is in: it says nothing. */
const INDENTATION = /\n\s+/g;

/** Names, paths and messages are anybody's: whatever is put into this template is text, unless it is {@link Html}. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first, ...rest] = strings.map((markup) => markup.replaceAll(INDENTATION, '\n'));
  return new Html(first! + rest.map((markup, index) => markupOf(parts[index]) + markup).join(''));
}

function markupOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map((one) => markupOf(one)).join('');
  return escapeHtml(printable(String(part)));
}
