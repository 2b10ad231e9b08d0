import { listText } from '../i18n/list-text.js';
import type { RequiredKind } from './provider/convert.js';
import type { DeclarationKind } from './terraform/duplicate-declarations.js';
import type { BodyName } from './provider/typed-body.js';
import type { Parameter } from './functions/parameters.js';
import type { SureKind } from './values/sure-kind.js';
import type { ValueKind } from './values/value-kind.js';

/** Phrases that several rules put into their Chinese messages; `english.ts` has the same. */

/** `（模块 modules/web 中）`; nothing for the root. */
export function inModule(module: string): string {
  return module && `（模块 ${module} 中）`;
}

/** `是否应为“web”？`, as a sentence of its own. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `是否应为“${name}”？`;
}

/** `；是否应为“web”？`, or the full stop: the end of a sentence. */
export function orDidYouMean(name: string | undefined): string {
  return name === undefined ? '。' : `；是否应为“${name}”？`;
}

/** `“a”、“b”和“c”` */
export function quotedList(names: readonly string[]): string {
  return listText(
    names.map((name) => `“${name}”`),
    'zh',
  );
}

/** `“a”、“b”或“c”` */
export function quotedChoice(names: readonly string[]): string {
  return listText(
    names.map((name) => `“${name}”`),
    'zh',
    'disjunction',
  );
}

/** `huaweicloud_vpc_eip`, or `块 bandwidth` in it: the beginning of a sentence. */
export function typeOrBlock({ block, type }: BodyName): string {
  return block === '' ? type : `块 ${block}`;
}

/** The kinds of values, as in `这里是列表`. */
export const VALUE_KINDS: Readonly<Record<ValueKind, string>> = {
  block: '整个块',
  bool: '布尔值',
  list: '列表',
  map: '映射（map）',
  number: '数字',
  set: '集合（set）',
  string: '字符串',
};

/** The same with null. */
export const SURE_KINDS: Readonly<Record<SureKind, string>> = { ...VALUE_KINDS, null: ' null' };

/** What a parameter of a function accepts. */
export const ARGUMENT_KINDS: Readonly<Record<Parameter, string>> = {
  any: '任意值',
  bool: ' true 或 false',
  list: '列表',
  map: '映射（map）或对象',
  measured: '列表、映射（map）或字符串',
  number: '数字',
  row: '列表或集合（set）',
  text: '字符串',
};

/** What an argument requires. */
export const REQUIRED_KINDS: Readonly<Record<RequiredKind, string>> = {
  bool: ' true 或 false',
  float: VALUE_KINDS.number,
  int: '整数',
  list: VALUE_KINDS.list,
  map: VALUE_KINDS.map,
  set: VALUE_KINDS.set,
  string: VALUE_KINDS.string,
};

/** What a module declares, by the types of the blocks. */
export const DECLARATIONS: Readonly<Record<DeclarationKind, string>> = {
  check: 'check 块',
  data: '数据源',
  local: '局部值',
  module: '模块调用',
  output: '输出',
  provider: 'provider',
  resource: '资源',
  variable: '变量',
};
