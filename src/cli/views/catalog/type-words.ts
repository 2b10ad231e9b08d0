import type { FieldDescription } from '../../../catalog/describe-type.js';
import type { Language } from '../../../i18n/language.js';

type FieldMode = FieldDescription['mode'];

/** What the presenter of a type says itself. */
interface TypeWords {
  comma: string;
  colon: string;
  titles: Readonly<Record<FieldMode, string>>;
  required: string;
  sensitive: string;
  deprecated: string;
  replaces: string;
  head(type: string, mode: 'data' | 'resource', provider: string): string;
  since(release: string): string;
  oneOf(values: string): string;
  forExample(values: string): string;
  atLeast(number: number): string;
  atMost(number: number): string;
  atLeastItems(number: number): string;
  atMostItems(number: number): string;
  defaultIs(value: string): string;
  notWith(paths: string): string;
  exactlyOneOf(paths: string): string;
  atLeastOneOf(paths: string): string;
  onlyWith(paths: string): string;
}

export const TYPE_WORDS: Readonly<Record<Language, TypeWords>> = {
  en: {
    comma: ', ',
    colon: ':',
    titles: { required: 'Must be given', optional: 'May be given', 'read-only': 'Can be read' },
    required: 'required',
    sensitive: 'sensitive',
    deprecated: 'deprecated',
    replaces: 'a change replaces it',
    head: (type, mode, provider) =>
      `${type}, a ${mode === 'data' ? 'data source' : 'resource'} of ${provider}`,
    since: (release) => `since ${release}`,
    oneOf: (values) => `one of ${values}`,
    forExample: (values) => `for example ${values}`,
    atLeast: (number) => `at least ${number}`,
    atMost: (number) => `at most ${number}`,
    atLeastItems: (number) => `at least ${number} of them`,
    atMostItems: (number) => `at most ${number} of them`,
    defaultIs: (value) => `default ${value}`,
    notWith: (paths) => `not with ${paths}`,
    exactlyOneOf: (paths) => `exactly one of ${paths}`,
    atLeastOneOf: (paths) => `at least one of ${paths}`,
    onlyWith: (paths) => `only with ${paths}`,
  },
  zh: {
    comma: '，',
    colon: '：',
    titles: { required: '必须设置', optional: '可以设置', 'read-only': '只能读取' },
    required: '必需',
    sensitive: '敏感',
    deprecated: '已废弃',
    replaces: '修改后会重建资源',
    head: (type, mode, provider) => `${type}，${provider} 的${mode === 'data' ? '数据源' : '资源'}`,
    since: (release) => `自 ${release} 起`,
    oneOf: (values) => `取值 ${values}`,
    forExample: (values) => `例如 ${values}`,
    atLeast: (number) => `不小于 ${number}`,
    atMost: (number) => `不大于 ${number}`,
    atLeastItems: (number) => `至少 ${number} 个`,
    atMostItems: (number) => `最多 ${number} 个`,
    defaultIs: (value) => `默认值 ${value}`,
    notWith: (paths) => `不能与 ${paths} 同时设置`,
    exactlyOneOf: (paths) => `只能设置其中一个：${paths}`,
    atLeastOneOf: (paths) => `至少设置其中一个：${paths}`,
    onlyWith: (paths) => `必须与 ${paths} 同时设置`,
  },
};
