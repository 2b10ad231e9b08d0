import type { Patterns } from './chinese-area.js';

/** What is said of a koo.yaml that is not YAML 1.2; where koo has no words of its own, the parser's stay English. */
export const manifestSyntax: Patterns = {
  'Only the directive `%YAML 1.2` has a meaning here.': '此处只有指令 `%YAML 1.2` 有意义。',
  'The indentation does not fit the lines above.': '缩进与上面各行不一致。',
  'A value cannot start with this character; put the value in quotes.':
    '值不能以该字符开头；请给值加上引号。',
  'Two keys stand on one line, or a value with `: ` in it needs quotes.':
    '一行中有两个键，或者含有 `: ` 的值没有加引号。',
  'A closing quote, bracket, brace or comma is missing, or a `:` after the key.':
    '缺少右引号、右括号或逗号，或者键后面缺少 `:`。',
  'A key, or a text without quotes, goes on over several lines: a `:` is missing, or quotes.':
    '键或者没有引号的文本跨了多行：缺少 `:` 或引号。',
  'A tab indents this line; YAML wants blanks.': '该行用制表符缩进；YAML 要求用空格。',
  'Tags (`!…`) mean nothing here; write the plain value.': '标签（`!…`）在此处没有意义；请直接写值。',
  'This quote is never closed.': '该引号没有闭合。',
  'A `{bracket}` above is not closed before this line.': '上面的 `{bracket}` 在该行之前没有闭合。',
  'A second document begins here (`---`); one is expected.':
    '此处开始了第二个文档（`---`）；只能有一个文档。',
  'Its anchors and aliases (& and *) stand for too much. Write the values out.':
    '锚点和别名（& 和 *）展开后过大。请直接写出各个值。',
  'It is nested too deeply.': '嵌套过深。',
  'This alias (*) has no anchor (&) before it.': '该别名（*）之前没有对应的锚点（&）。',
  'A key must be plain text.': '键必须是普通文本。',
};
