import type { Patterns } from './chinese-area.js';

export const HCL_MESSAGES: Patterns = {
  'This is nested deeper than {max} levels.': '此处嵌套超过 {max} 层。',
  'This does not belong to the expression.': '这不属于该表达式。',
  'A block has no "=" before its "{".': '块的“{”之前没有“=”。',
  'The "{" of a block has to stand on the same line as its type.': '块的“{”必须与其类型在同一行。',
  'The "{" of this block is missing.': '该块缺少“{”。',
  'A label or "{" is expected here, not "{text}".': '此处应为标签或“{”，而不是“{text}”。',
  'A label is a plain text, without ${…} or %{…}.': '标签是普通文本，不能含有 ${…} 或 %{…}。',
  '"{name}" is set already in this block.': '该块中已经设置了“{name}”。',
  'Write "=" between an argument and its value.': '参数与值之间请写“=”。',
  'A name with "=" for an argument, or with "{" for a block, is expected here.':
    '此处应为名称：参数后接“=”，块后接“{”。',
  'A "=" is missing between the argument and its value.': '参数与值之间缺少“=”。',
  'The "{sign}" has to stand on the same line as "{name}".': '“{sign}”必须与“{name}”在同一行。',
  '"{text}" is neither an argument (name = value) nor a block (name { … }).':
    '“{text}”既不是参数（name = value），也不是块（name { … }）。',
  'The name of an argument stands without quotes.': '参数的名称不带引号。',
  'An argument or a block is expected here, not a value.': '此处应为参数或块，而不是值。',
  'An expression goes on over the next line only inside parentheses: write ( before it and ) behind.':
    '表达式只有在括号中才能跨行：请在前面写 (，后面写 )。',
  'An argument or a block is expected here, not "{text}".': '此处应为参数或块，而不是“{text}”。',
  'Arguments are separated by new lines, not by commas. Delete it.':
    '参数之间用换行分隔，而不是逗号。请删除它。',
  'A new line has to begin here.': '此处必须换行。',
  'On one line a block holds a single argument. Begin a new line after "{" and after each argument.':
    '写成一行的块只能有一个参数。请在“{”之后和每个参数之后换行。',
  'A name is missing after "::".': '“::”之后缺少名称。',
  'Only a function has "::" in its name: write {text}.': '只有函数的名称可以含有“::”：请写成 {text}。',
  '"..." stands after the last argument only.': '“...”只能放在最后一个参数之后。',
  'Write "=" between a key and its value.': '键与值之间请写“=”。',
  'A "=" is missing between the key and its value.': '键与值之间缺少“=”。',
  'The value of {key} is missing: write key = value.': '{key} 缺少值：请写 key = value。',
  'The value is missing: write key = value.': '缺少值：请写 key = value。',
  'A ":" and the value for "false" are missing: write condition ? yes : no.':
    '缺少“:”和条件为 false 时的值：请写 condition ? yes : no。',
  'There are more than {max} operators in a row here.': '此处连续的运算符超过 {max} 个。',
  'This does not belong to the "for" expression.': '这不属于“for”表达式。',
  'A ":" is missing after the collection: write for value in collection : result.':
    '集合之后缺少“:”：请写 for value in collection : result。',
  'A list has no keys: write […] with one value, or {…} with key => value.':
    '列表没有键：请写带一个值的 […]，或者带 key => value 的 {…}。',
  'An object needs key => value; write […] for a list.': '对象需要 key => value；列表请写 […]。',
  '"..." groups the values of an object; a list has none.': '“...”用于对对象的值分组；列表不支持。',
  'A name for the values is missing: write for value in collection.':
    '缺少值的名称：请写 for value in collection。',
  'A second name is missing after the comma: write for key, value in collection.':
    '逗号之后缺少第二个名称：请写 for key, value in collection。',
  'The word "in" is missing: write for value in collection.': '缺少“in”：请写 for value in collection。',
  'This path has more than {max} steps.': '该路径超过 {max} 级。',
  'A name is missing after the ".".': '“.”之后缺少名称。',
  'Write {text} instead of ".{digits}".': '请写 {text}，而不是“.{digits}”。',
  'This begins an index, and an index is one expression. Is a parenthesis missing before it?':
    '这里是下标的开头，而下标只能是一个表达式。前面是否缺少圆括号？',
  'An index is one expression; this does not belong to it.': '下标是一个表达式；这不属于它。',
  'This %{ {word} } has no %{ end{word} }.': '此处的 %{ {word} } 没有对应的 %{ end{word} }。',
  'Only one expression can stand inside ${…}; this does not belong to it.':
    '${…} 中只能有一个表达式；这不属于它。',
  'There is no such directive. There are if, else, endif, for and endfor; write %%{ for the text "%{".':
    '没有这样的指令。可用的有 if、else、endif、for 和 endfor；文本“%{”请写成 %%{。',
  'This does not belong to the directive.': '这不属于该指令。',
  'This %{ {word} } belongs to no %{ {wanted} } before it.':
    '此处的 %{ {word} } 之前没有对应的 %{ {wanted} }。',
  'The parenthesis holds one expression; this does not belong to it. Is an operator missing?':
    '括号中只能有一个表达式；这不属于它。是否缺少运算符？',
  'The value has to begin on this line; only inside parentheses or brackets may it go on below.':
    '值必须从本行开始；只有在括号中才能写到下一行。',
  'The operator "%" needs a value on its left.': '运算符“%”的左边需要值。',
  'One "=" too many, or a value is missing. Write "==" to compare.':
    '多了一个“=”，或者缺少值。比较请写“==”。',
  '"=>" belongs into {for … : key => value} only.': '“=>”只能用在 {for … : key => value} 中。',
  'A condition is missing before "?".': '“?”之前缺少条件。',
};
