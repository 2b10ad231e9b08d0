import { listText } from '../i18n/list-text.js';
import type { RequiredKind } from './provider/convert.js';
import type { DeclarationKind } from './terraform/duplicate-declarations.js';
import type { BodyName } from './provider/typed-body.js';
import type { Parameter } from './functions/parameters.js';
import type { SureKind } from './values/sure-kind.js';
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

/** `"a", "b" or "c"` */
export function quotedChoice(names: readonly string[]): string {
  return listText(
    names.map((name) => `"${name}"`),
    'en',
    'disjunction',
  );
}

/** `huaweicloud_vpc_eip`, or `The block bandwidth` in it: the beginning of a sentence. */
export function typeOrBlock({ block, type }: BodyName): string {
  return block === '' ? type : `The block ${block}`;
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

/** The same with null. */
export const SURE_KINDS: Readonly<Record<SureKind, string>> = { ...VALUE_KINDS, null: 'null' };

/** What a parameter of a function accepts. */
export const ARGUMENT_KINDS: Readonly<Record<Parameter, string>> = {
  any: 'a value',
  bool: VALUE_KINDS.bool,
  list: 'a list',
  map: 'a map or an object',
  measured: 'a list, a map or a string',
  number: VALUE_KINDS.number,
  row: 'a list or a set',
  text: VALUE_KINDS.string,
};

/** What an argument requires. */
export const REQUIRED_KINDS: Readonly<Record<RequiredKind, string>> = {
  bool: VALUE_KINDS.bool,
  float: VALUE_KINDS.number,
  int: 'a whole number',
  list: VALUE_KINDS.list,
  map: VALUE_KINDS.map,
  set: VALUE_KINDS.set,
  string: VALUE_KINDS.string,
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
