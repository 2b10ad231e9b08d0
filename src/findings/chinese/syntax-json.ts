import type { Patterns } from './chinese-area.js';

export const JSON_MESSAGES: Patterns = {
  '"{escape}" is no escape. Write \\\\ for a backslash.': '“{escape}”不是转义。反斜杠写成 \\\\。',
  'A control character has to be escaped, as \\t or \\u0009.': '控制字符必须转义，例如 \\t 或 \\u0009。',
  'A string ends on its line. Write \\n for a line break.': '字符串必须在同一行结束。换行写成 \\n。',
  'A quote is missing in this line: a string begins and ends with one, on the same line.':
    '本行缺少引号：字符串在同一行以引号开始并以引号结束。',
  'JSON has no comments. Delete it, or write it as a property: "//": "text".':
    'JSON 不支持注释。请删除它，或者写成属性："//": "text"。',
  '{text} is no number in JSON.': '{text} 不是 JSON 中的数字。',
  'A string stands in double quotes: write "…".': '字符串要用双引号：请写 "…"。',
  'There is nothing in this file. Write at least {}.': '该文件为空。请至少写 {}。',
  'The JSON value ends before this; nothing may follow it.': 'JSON 值在此之前已结束；其后不能再有内容。',
  '{text} is no JSON value. Text stands in double quotes; there are true, false and null.':
    '{text} 不是 JSON 值。文本要用双引号；另有 true、false 和 null。',
  'A comma stands between two items only. Delete it.': '逗号只能放在两项之间。请删除它。',
  'No comma may stand before the closing bracket. Delete it.': '闭括号之前不能有逗号。请删除它。',
  'A name stands in double quotes: write {text}.': '名称要用双引号：请写 {text}。',
  'A name in double quotes is expected here, not "{text}".': '此处应为带双引号的名称，而不是“{text}”。',
  'Write ":" between a name and its value.': '名称与值之间请写“:”。',
  'A ":" is missing between the name and its value.': '名称与值之间缺少“:”。',
  'A value is missing here: write "name": value.': '此处缺少值：请写 "name": value。',
  'A "[" is missing here, which the "]" of line {line} closes.': '此处缺少“[”，它由第 {line} 行的“]”闭合。',
  'A template is an object {…}.': '模板必须是对象 {…}。',
  'An object {…} is expected here.': '此处应为对象 {…}。',
  'Terraform takes "//" for a name here: a comment stands at the top of the file or inside the body of a {type}.':
    'Terraform 会把此处的“//”当作名称：注释只能写在文件的最外层，或者 {type} 的块体之内。',
  '{name} stands in this object already.': '该对象中已有 {name}。',
};
