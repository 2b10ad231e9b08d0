import { listText } from '../i18n/list-text.js';
import type { DeclarationKind } from './terraform/duplicate-declarations.js';
import type { ValueKind } from './values/value-kind.js';

/** Phrases that several rules put into their English messages; `chinese.ts` has the same. */

/** ` in the module modules/web`; nothing for the root. */
export function inModule(module: string): string {
  return module && ` in the module ${module}`;
}

/** ` Did you mean "web"?`, as a sentence of its own. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}

/** `; did you mean "web"?`, or the full stop: the end of a sentence. */
export function orDidYouMean(name: string | undefined): string {
  return name === undefined ? '.' : `; did you mean "${name}"?`;
}

/** `"a", "b" and "c"` */
export function quotedList(names: readonly string[]): string {
  return listText(
    names.map((name) => `"${name}"`),
    'en',
  );
}

/** The kinds of values, as in `this is a list`. */
export const VALUE_KINDS: Readonly<Record<ValueKind, string>> = {
  block: 'a whole block',
  bool: 'true or false',
  list: 'a list',
  map: 'a map',
  number: 'a number',
  set: 'a set',
  string: 'a string',
};

/** What a module declares, by the types of the blocks. */
export const DECLARATIONS: Readonly<Record<DeclarationKind, string>> = {
  check: 'check',
  data: 'data source',
  local: 'local value',
  module: 'module call',
  output: 'output',
  provider: 'provider',
  resource: 'resource',
  variable: 'variable',
};
