import type { Patterns } from './chinese-area.js';

/** What any rule may say beside its own messages: titles of fixes, and the places that belong to a finding. */
export const COMMON_MESSAGES: Patterns = {
  'Use {text}.': '改为 {text}。',
  'Write {text}.': '写成 {text}。',
};

/** What a hole with such a name can hold; `''` stands for nothing. */
export const PHRASES: Readonly<Record<string, Patterns>> = {
  module: { ' in the module {folder}': '（模块 {folder} 中）', '': '' },
  meant: {
    '; did you mean "{word}"?': '；是否应为“{word}”？',
    '; did you mean {word}?': '；是否应为 {word}？',
    ' Did you mean "{word}"?': '是否应为“{word}”？',
    ' The only one of this type is "{word}".': '该类型只有“{word}”。',
    '.': '。',
    '': '',
  },
  kind: {
    'data source': '数据源',
    'local value': '局部值',
    'module call': '模块调用',
    module: '模块',
    output: '输出',
    provider: 'provider',
    resource: '资源',
    variable: '变量',
    check: 'check 块',
    argument: '参数',
    block: '块',
  },
  list: { '{list} and {last}': '{list}、{last}', '{text}': '{text}' },
  wanted: {
    'true or false': ' true 或 false',
    'a number': '数字',
    'a whole number': '整数',
    'a string': '字符串',
    'a text': '文本',
    'a map': '映射（map）',
    'a list': '列表',
    'a set': '集合（set）',
    'an object': '对象',
  },
};
