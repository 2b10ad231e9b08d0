import type { Patterns } from './chinese-area.js';

/** What holes in findings about koo.yaml can hold. */
export const MANIFEST_PHRASES: Readonly<Record<string, Patterns>> = {
  collection: { assets: '资产', templates: '模板', specs: '规格' },
  declared: { asset: '资产', template: '模板' },
  yamltype: {
    'a list': '列表',
    'a mapping (`key: value`)': '映射（`key: value`）',
    'a number': '数字',
    'a whole number': '整数',
    'true or false': '布尔值（true/false）',
    nothing: '空值',
    text: '文本',
    true: '布尔值 true',
    false: '布尔值 false',
    'something else': '其他类型',
  },
  yamltypes: {
    'true or false': '布尔值（true/false）',
    '{yamltype}, {yamltypes}': '{yamltype}、{yamltypes}',
    '{yamltype} or {yamltypes}': '{yamltype}或{yamltypes}',
    '{yamltype}': '{yamltype}',
  },
  yamlvalue: { empty: '空', '{value}': '{value}' },
  yamlchoices: {
    'one of {values} or a mapping (`key: value`)': '{values} 或映射（`key: value`）',
    'one of {values} or {last}': '{values} 或 {last}',
    '{value}': '{value}',
  },
  versionwords: {
    'three numbers, as in 1.2.0 or 1.2.0-rc.1': '三个数字，例如 1.2.0 或 1.2.0-rc.1',
    'V and two numbers, as in V1.0': ' V 加两个数字，例如 V1.0',
    'two numbers, as in 1.0': '两个数字，例如 1.0',
  },
  yamlform: {
    'one line, without control characters': '一行文本，不含控制字符',
    'letters, digits, - and _, starting with a letter or a digit': '字母、数字、- 和 _，以字母或数字开头',
    "a rule's id, as in template/unused-variable": '规则 ID，例如 template/unused-variable',
    'a day, as in 2026-11-20': '日期，例如 2026-11-20',
    'a number with a unit, as in 200MB or 1.5 GiB': '带单位的数字，例如 200MB 或 1.5 GiB',
    'the name of a variable: letters, digits, _ and -, not starting with a digit':
      '变量名：字母、数字、_ 和 -，不以数字开头',
    'text that matches {pattern}': '匹配 {pattern} 的文本',
  },
};
