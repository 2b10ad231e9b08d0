import type { Patterns } from './chinese-area.js';

/** Of brackets, strings, heredocs, characters: what HCL and the strings of the JSON form have in common. */
export const STRING_MESSAGES: Patterns = {
  'This "{open}" is never closed: a "{close}" is missing.': '此处的“{open}”没有闭合：缺少“{close}”。',
  '"{close}" cannot close the "{open}" of line {line}. Write "{wanted}".':
    '“{close}”不能闭合第 {line} 行的“{open}”。请写“{wanted}”。',
  'This "{close}" closes nothing. Delete it, or add the "{open}" that it belongs to.':
    '此处的“{close}”没有对应的开括号。请删除它，或者补上对应的“{open}”。',
  'A "{open}" is missing here, which the "{close}" of line {line} closes.':
    '此处缺少与第 {line} 行的“{close}”对应的“{open}”。',
  'Brackets are nested deeper than {max} levels here.': '此处的括号嵌套超过 {max} 层。',
  'The character {character} is not allowed here. {advice}': '此处不允许使用字符 {character}。{advice}',
  '"{escape}" is no escape. There are \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN; write \\\\ for a backslash.':
    '“{escape}”不是转义。可用的有 \\n、\\r、\\t、\\"、\\\\、\\uNNNN 和 \\UNNNNNNNN；反斜杠写成 \\\\。',
  'A heredoc ends with {marker} alone on a line that has a line end after it.':
    'heredoc 以单独一行的 {marker} 结束，并且该行之后必须换行。',
  'This heredoc has no end. Close it with {marker} alone on a line.':
    '该 heredoc 没有结束。请用单独一行的 {marker} 结束它。',
  'A string inside ${…} has no closing quote.': '${…} 中的字符串缺少结束引号。',
  'Terraform takes {written} for an expression of its own, and it is the shell’s: write ${text}.':
    'Terraform 会把 {written} 当作自己的表达式，而它属于 shell：请写 ${text}。',
  '"{opener}" has no closing "}".': '“{opener}”没有对应的“}”。',
  'This comment has no end. Close it with "*/".': '该注释没有结束。请用“*/”结束它。',
  'Write {marker} without quotes or blanks, and end the line there.':
    '请写 {marker}，不带引号或空格，并在此处换行。',
  '"{character}" is a full-width character. Write "{text}".': '“{character}”是全角字符。请写“{text}”。',
  'Text stands in double quotes: write "…".': '文本要用双引号：请写 "…"。',
  'Strings are nested too deeply in one another here.': '此处的字符串嵌套过深。',
  'A quoted string ends on its line. Write \\n for a line break, or use a heredoc (<<EOF … EOF).':
    '带引号的字符串必须在同一行结束。换行写成 \\n，或者使用 heredoc（<<EOF … EOF）。',
  'This string has no closing quote on its line.': '该字符串在本行缺少结束引号。',
  'A comma is missing here.': '此处缺少逗号。',
  'A value is missing here.': '此处缺少值。',
  'A value is expected here, not "{text}".': '此处应为值，而不是“{text}”。',
  '"{text}" does not belong here. Is an operator or a new line missing?':
    '此处不应有“{text}”。是否缺少运算符或换行？',
  '"{text}" does not belong here.': '此处不应有“{text}”。',
};
