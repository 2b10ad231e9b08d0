import { expect } from 'chai';
import { SourceText } from '../../src/syntax/source-text.js';
import { parseHcl } from '../../src/template/hcl/parse-hcl.js';
import type { Body, TemplateFile } from '../../src/template/model.js';
import { expectBothLanguages } from '../i18n/expect-both-languages.js';

interface Mistaken {
  what: string;
  text: string;
  /** Line, column, code, and the text that is marked; nothing is marked where something is missing. */
  found: string[];
  /** What is in the model all the same. */
  reads: string;
}

const TABLE: Mistaken[] = [
  {
    what: 'a block without its closing brace',
    text: 'resource "a" "b" {\n  name = "x"\n\nresource "c" "d" {\n  x = 1\n}\n',
    found: ['1:18 unclosed-brace {'],
    reads: 'resource.a.b(name) resource.c.d(x)',
  },
  {
    what: 'an inner block without its closing brace',
    text: 'resource "a" "b" {\n  network {\n    uuid = 1\n\n  tags = {}\n}\n\nresource "c" "d" {\n}\n',
    found: ['2:11 unclosed-brace {'],
    reads: 'resource.a.b(tags network(uuid)) resource.c.d()',
  },
  {
    what: 'an inner block without its closing brace, at the end of a block',
    text: 'resource "a" "b" {\n  network {\n    uuid = 1\n}\n\nresource "c" "d" {\n}\n',
    found: ['2:11 unclosed-brace {'],
    reads: 'resource.a.b(network(uuid)) resource.c.d()',
  },
  {
    what: 'an object without its closing brace',
    text: 'resource "a" "b" {\n  tags = {\n    a = 1\n  name = 2\n}\n\noutput "x" {\n  value = 1\n}\n',
    found: ['2:10 unclosed-brace {'],
    reads: 'resource.a.b(tags name) output.x(value)',
  },
  {
    what: 'the last block without its closing brace',
    text: 'output "x" {\n  value = 1\n}\noutput "y" {\n  value = 2\n',
    found: ['4:12 unclosed-brace {'],
    reads: 'output.x(value) output.y(value)',
  },
  {
    what: 'a list without its bracket',
    text: 'locals {\n  a = [1, 2\n  b = 3\n}\n',
    found: ['2:7 unclosed-bracket ['],
    reads: 'locals(a b)',
  },
  {
    what: 'a list over lines without its bracket',
    text: 'locals {\n  a = [\n    1,\n    2,\n  b = 3\n}\n',
    found: ['2:7 unclosed-bracket ['],
    reads: 'locals(a b)',
  },
  {
    what: 'a call without its parenthesis',
    text: 'locals {\n  a = foo(1, bar(2)\n  b = 3\n}\n',
    found: ['2:10 unclosed-parenthesis ('],
    reads: 'locals(a b)',
  },
  {
    what: 'a bracket inside a call closed, the call not',
    text: 'locals {\n  a = foo(1, [bar(2], 3)\n  b = 3\n}\n',
    found: ['2:18 unclosed-parenthesis ('],
    reads: 'locals(a b)',
  },
  {
    what: 'a brace too many after a block',
    text: 'output "x" {\n  value = 1\n}\n}\noutput "y" {\n  value = 2\n}\n',
    found: ['4:1 unexpected-closer }'],
    reads: 'output.x(value) output.y(value)',
  },
  {
    what: 'a brace too many in a block',
    text: 'resource "a" "b" {\n  x {\n  }\n  }\n  name = 1\n}\n',
    found: ['4:3 unexpected-closer }'],
    reads: 'resource.a.b(name x())',
  },
  {
    what: 'a parenthesis too many',
    text: 'locals {\n  a = foo(1))\n  b = 3\n}\n',
    found: ['2:13 unexpected-closer )'],
    reads: 'locals(a b)',
  },
  {
    what: 'a block without its opening brace',
    text: 'resource "a" "b"\n  name = 1\n}\noutput "x" {\n  value = 1\n}\n',
    found: ['1:17 missing-brace'],
    reads: 'resource.a.b(name) output.x(value)',
  },
  {
    what: 'an opening brace on the next line',
    text: 'resource "a" "b"\n{\n  name = 1\n}\n',
    found: ['2:1 brace-on-next-line {'],
    reads: 'resource.a.b(name)',
  },
  {
    what: 'an inner block without its opening brace',
    text: 'resource "a" "b" {\n  network\n    x = 1\n  }\n  name = 1\n}\n',
    found: ['2:10 missing-brace'],
    reads: 'resource.a.b(name network(x))',
  },
  {
    what: 'a list closed with a brace',
    text: 'locals {\n  a = [1, 2}\n  b = 3\n}\n',
    found: ['2:12 wrong-closer }'],
    reads: 'locals(a b)',
  },
  {
    what: 'a list over lines closed with a brace',
    text: 'locals {\n  a = [\n    1,\n  }\n  b = 3\n}\n',
    found: ['4:3 wrong-closer }'],
    reads: 'locals(a b)',
  },
  {
    what: 'a string without its closing quote',
    text: 'locals {\n  a = "abc\n  b = "x"\n}\n',
    found: ['2:7 unclosed-quote "'],
    reads: 'locals(a b)',
  },
  {
    what: 'a string in a list without its closing quote',
    text: 'locals {\n  a = ["x", "y]\n  b = "x"\n}\n',
    found: ['2:13 unclosed-quote "'],
    reads: 'locals(a b)',
  },
  {
    what: 'an earlier string in a list without its closing quote',
    text: 'locals {\n  a = ["x, "y"]\n  b = "x"\n}\n',
    found: ['2:8 unclosed-quote "'],
    reads: 'locals(a b)',
  },
  {
    what: 'a string on a line of a list without its closing quote',
    text: 'locals {\n  a = [\n    "x",\n    "y,\n    "z",\n  ]\n  b = "x"\n}\n',
    found: ['4:5 unclosed-quote "'],
    reads: 'locals(a b)',
  },
  {
    what: 'a string without its opening quote',
    text: 'locals {\n  a = abc"\n  b = "x"\n}\n',
    found: ['2:10 unclosed-quote "'],
    reads: 'locals(a b)',
  },
  {
    what: 'a label without its closing quote',
    text: 'resource "a" "b {\n  b = "x"\n}\n',
    found: ['1:14 unclosed-quote "'],
    reads: 'resource.a.b(b)',
  },
  {
    what: 'a label without its opening quote',
    text: 'resource "a b" {\n  b = "x"\n}\nresource a" "b" {\n  c = 1\n}\n',
    found: ['4:11 unclosed-quote "'],
    reads: 'resource.a b(b) resource.a. .b.(c)',
  },
  {
    what: 'a quoted string over two lines',
    text: 'locals {\n  a = "abc\n  def"\n  b = "x"\n}\n',
    found: ['2:7 multi-line-string "abc⏎  def"'],
    reads: 'locals(a b)',
  },
  {
    what: 'a quoted string over three lines',
    text: 'locals {\n  a = "abc\n  def\n ghi"\n  b = "x"\n}\n',
    found: ['2:7 multi-line-string "abc⏎  def⏎ ghi"'],
    reads: 'locals(a b)',
  },
  {
    what: '${ without }',
    text: 'locals {\n  a = "x-${var.x"\n  b = "x"\n}\n',
    found: ['2:10 unclosed-interpolation ${'],
    reads: 'locals(a b)',
  },
  {
    what: 'a string in ${…} without its closing quote',
    text: 'locals {\n  a = "x-${foo("y)}"\n  b = "x"\n}\n',
    found: ['2:16 unclosed-quote "'],
    reads: 'locals(a b)',
  },
  {
    what: 'a call in ${…} without its parenthesis',
    text: 'locals {\n  a = "x-${foo("y"}"\n  b = "x"\n}\n',
    found: ['2:15 unclosed-parenthesis ('],
    reads: 'locals(a b)',
  },
  {
    what: 'an empty ${}',
    text: 'locals {\n  a = "x-${}"\n  b = "x"\n}\n',
    found: ['2:12 missing-value'],
    reads: 'locals(a b)',
  },
  {
    what: 'two expressions in ${…}',
    text: 'locals {\n  a = "x-${var.x y}"\n  b = "x"\n}\n',
    found: ['2:18 unexpected-text y'],
    reads: 'locals(a b)',
  },
  ...[
    '${LIST[@]}',
    '${LIST[$i]}',
    '${#LIST}',
    '${#LIST[@]}',
    '${#}',
    '${@}',
    '${!LIST[@]}',
    '${!PREFIX*}',
    '${A//x/y}',
    '${A/%x/y}',
    '${VAR:-d}',
    '${VAR:=d}',
    '${VAR:?no VAR}',
    '${VAR:+}',
    '${VAR:0:3}',
    '${VAR:-${OTHER:-x}}',
    '${1:-x}',
    '${@:2}',
    '${NAME%.txt}',
    '${NAME%%-*}',
    '${NAME%-*}',
    '${NAME##*/}',
    '${NAME#v}',
    '${NAME^^}',
    '${NAME,,}',
    '${NAME@Q}',
  ].flatMap((shell) => [
    {
      what: `${shell} in a heredoc`,
      text: `locals {\n  a = <<-EOF\n    echo "${shell}"\n  EOF\n  b = "x"\n}\n`,
      found: [`3:11 shell-expansion ${shell}`],
      reads: 'locals(a b)',
    },
    {
      what: `${shell} in a string`,
      text: `locals {\n  a = "\\"${shell}\\""\n  b = "x"\n}\n`,
      found: [`2:10 shell-expansion ${shell}`],
      reads: 'locals(a b)',
    },
  ]),
  {
    what: 'several of the shell’s ${…} on a line, each',
    text: 'locals {\n  a = <<-EOF\n    for x in ${LIST[@]}; do echo ${x:-y} ${var.z}; done\n  EOF\n}\n',
    found: ['3:14 shell-expansion ${LIST[@]}', '3:34 shell-expansion ${x:-y}'],
    reads: 'locals(a)',
  },
  {
    what: 'a heredoc without its end',
    text: 'resource "a" "b" {\n  u = <<EOF\n  foo\n  bar\n}\n\noutput "x" {\n  value = 1\n}\n',
    found: ['2:7 unclosed-heredoc <<EOF'],
    reads: 'resource.a.b(u) output.x(value)',
  },
  {
    what: 'a parenthesis behind the end of a heredoc',
    text: 'resource "a" "b" {\n  u = foo(<<EOF\n  foo\n  bar\nEOF)\n}\n\noutput "x" {\n  value = 1\n}\n',
    found: ['5:1 heredoc-end EOF'],
    reads: 'resource.a.b(u) output.x(value)',
  },
  {
    what: 'the end of a heredoc in other letters',
    text: 'resource "a" "b" {\n  u = <<EOF\n  foo\neof\n}\n\noutput "x" {\n  value = 1\n}\n',
    found: ['4:1 heredoc-end eof'],
    reads: 'resource.a.b(u) output.x(value)',
  },
  {
    what: '${ without } in a heredoc',
    text: 'resource "a" "b" {\n  u = <<EOF\n  foo ${var.x\n  bar\nEOF\n y = 1\n}\n\noutput "x" {\n  value = 1\n}\n',
    found: ['3:7 unclosed-interpolation ${'],
    reads: 'resource.a.b(u y) output.x(value)',
  },
  {
    what: 'a string without its closing quote in a heredoc’s ${…}',
    text: 'resource "a" "b" {\n  u = <<EOF\n  foo ${f("x)}\n  bar\nEOF\n y = 1\n}\n\noutput "x" {\n  value = 1\n}\n',
    found: ['3:11 unclosed-quote "'],
    reads: 'resource.a.b(u y) output.x(value)',
  },
  {
    what: 'a blank in the start of a heredoc',
    text: 'resource "a" "b" {\n  u = << EOF\n  foo\nEOF\n}\n',
    found: ['2:7 heredoc-start << EOF'],
    reads: 'resource.a.b(u)',
  },
  {
    what: 'a list without a comma',
    text: 'locals {\n  a = [1 2, 3]\n}\n',
    found: ['2:9 missing-comma'],
    reads: 'locals(a)',
  },
  {
    what: 'a list over lines without a comma',
    text: 'locals {\n  a = [\n    "x",\n    "y"\n    "z"\n  ]\n}\n',
    found: ['4:8 missing-comma'],
    reads: 'locals(a)',
  },
  {
    what: 'a call without a comma',
    text: 'locals {\n  a = foo(1 2)\n}\n',
    found: ['2:12 missing-comma'],
    reads: 'locals(a)',
  },
  {
    what: 'an object on one line without a comma',
    text: 'locals {\n  a = {x = 1 y = 2}\n}\n',
    found: ['2:13 missing-comma'],
    reads: 'locals(a)',
  },
  {
    what: 'three commas missing',
    text: 'locals {\n  a = [1 2 3]\n b = [4 5]\n}\n',
    found: ['2:9 missing-comma', '2:11 missing-comma', '3:8 missing-comma'],
    reads: 'locals(a b)',
  },
  {
    what: 'an argument without =, a string',
    text: 'locals {\n  a "x"\n}\n',
    found: ['2:4 missing-equals'],
    reads: 'locals(a)',
  },
  {
    what: 'an argument without =, a number',
    text: 'locals {\n  a 5\n  b = 1\n}\n',
    found: ['2:4 missing-equals'],
    reads: 'locals(a b)',
  },
  {
    what: 'an argument without =, a reference',
    text: 'locals {\n  a var.x\n  b = 1\n}\n',
    found: ['2:4 missing-equals'],
    reads: 'locals(a b)',
  },
  {
    what: 'an argument without =, a list',
    text: 'locals {\n  a [1,2]\n  b = 1\n}\n',
    found: ['2:4 missing-equals'],
    reads: 'locals(a b)',
  },
  {
    what: 'a key without =, a number',
    text: 'locals {\n a = {\n x 1\n y = 2\n}\n}\n',
    found: ['3:3 missing-equals'],
    reads: 'locals(a)',
  },
  {
    what: 'a key without =, a string',
    text: 'locals {\n a = {\n x "1"\n y = 2\n}\n}\n',
    found: ['3:3 missing-equals'],
    reads: 'locals(a)',
  },
  {
    what: 'an argument without =, a type',
    text: 'variable "x" {\n  type string\n  default = 1\n}\n',
    found: ['2:7 missing-equals'],
    reads: 'variable.x(type default)',
  },
  {
    what: 'a colon instead of =',
    text: 'variable "x" {\n  default: 1\n}\n',
    found: ['2:10 colon-instead-of-equals :'],
    reads: 'variable.x(default)',
  },
  {
    what: ':= instead of =',
    text: 'variable "x" {\n  default := 1\n}\n',
    found: ['2:11 colon-instead-of-equals :='],
    reads: 'variable.x(default)',
  },
  {
    what: '== instead of =',
    text: 'variable "x" {\n  default == 1\n}\n',
    found: ['2:11 wrong-equals =='],
    reads: 'variable.x(default)',
  },
  {
    what: '= before a block',
    text: 'variable "x" = {\n  default = 1\n}\n',
    found: ['1:14 equals-before-block ='],
    reads: 'variable.x(default)',
  },
  {
    what: 'an argument without a value',
    text: 'variable "x" {\n  default =\n  type = string\n}\n',
    found: ['2:12 missing-value'],
    reads: 'variable.x(default type)',
  },
  {
    what: 'the last argument without a value',
    text: 'variable "x" {\n  default =\n}\n',
    found: ['2:12 missing-value'],
    reads: 'variable.x(default)',
  },
  {
    what: 'two commas in a row',
    text: 'locals {\n  a = [1, , 2]\n}\n',
    found: ['2:10 missing-value'],
    reads: 'locals(a)',
  },
  {
    what: 'a key without a value',
    text: 'locals {\n  a = {x = }\n}\n',
    found: ['2:11 missing-value'],
    reads: 'locals(a)',
  },
  {
    what: 'a key without a value before another',
    text: 'locals {\n  a = {x = \n y = 1}\n}\n',
    found: ['2:11 missing-value'],
    reads: 'locals(a)',
  },
  {
    what: 'a key alone',
    text: 'locals {\n  a = {x}\n}\n',
    found: ['2:9 missing-value'],
    reads: 'locals(a)',
  },
  {
    what: 'an operator without its right side',
    text: 'locals {\n  a = 1 +\n  b = 2\n}\n',
    found: ['2:10 missing-value'],
    reads: 'locals(a b)',
  },
  {
    what: 'an operator without its right side, in parentheses',
    text: 'locals {\n  a = (1 + )\n  b = 2\n}\n',
    found: ['2:11 missing-value'],
    reads: 'locals(a b)',
  },
  {
    what: 'operators at the beginning of lines',
    text: 'locals {\n  a = b\n    && c\n    && d\n  e = 2\n}\n',
    found: ['3:5 operator-on-new-line &&'],
    reads: 'locals(a e)',
  },
  {
    what: 'an operator at the end of a line',
    text: 'locals {\n  a = b &&\n    c\n  e = 2\n}\n',
    found: ['2:11 value-on-next-line'],
    reads: 'locals(a e)',
  },
  {
    what: 'a condition without its second value',
    text: 'locals {\n  a = var.x ? 1\n  e = 2\n}\n',
    found: ['2:16 missing-else'],
    reads: 'locals(a e)',
  },
  {
    what: 'a condition over lines, signs at their ends',
    text: 'locals {\n  a = var.x ?\n  1 :\n  2\n  e = 2\n}\n',
    found: ['2:14 value-on-next-line'],
    reads: 'locals(a e)',
  },
  {
    what: 'a condition over lines, signs at their beginnings',
    text: 'locals {\n  a = var.x\n    ? 1\n    : 2\n  e = 2\n}\n',
    found: ['3:5 operator-on-new-line ?'],
    reads: 'locals(a e)',
  },
  {
    what: 'a dot without a name',
    text: 'locals {\n  a = var.\n  b = 2\n}\n',
    found: ['2:11 missing-name'],
    reads: 'locals(a b)',
  },
  {
    what: 'a sign that is no operator there',
    text: 'locals {\n  a = var.x ! b\n  b = 2\n}\n',
    found: ['2:13 unexpected-text !'],
    reads: 'locals(a b)',
  },
  {
    what: 'single quotes',
    text: "locals {\n  a = 'x'\n  b = 2\n}\n",
    found: ["2:7 wrong-quotes 'x'"],
    reads: 'locals(a b)',
  },
  {
    what: 'typographic quotes',
    text: 'locals {\n  a = “x”\n  b = 2\n}\n',
    found: ['2:7 wrong-quotes “x”'],
    reads: 'locals(a b)',
  },
  {
    what: 'full-width punctuation',
    text: 'locals {\n  a = [1，2]\n  b = foo（1）\n}\n',
    found: ['2:9 illegal-character ，', '3:10 illegal-character （'],
    reads: 'locals(a b)',
  },
  {
    what: 'a sentence where a value belongs',
    text: 'locals {\n  a = {\n    b = if var.c then "d" else "e"\n  }\n}\n',
    found: ['3:11 missing-comma'],
    reads: 'locals(a)',
  },
  {
    what: 'a colon behind the type of a block',
    text: 'variable: "a" {\n  default = 1\n}\n',
    found: ['1:9 colon-instead-of-equals :'],
    reads: 'variable',
  },
  {
    what: 'semicolons',
    text: 'locals {\n  a = 1;\n  b = 2;\n}\n',
    found: ['2:8 illegal-character ;', '3:8 illegal-character ;'],
    reads: 'locals(a b)',
  },
  {
    what: '${…} outside quotes',
    text: 'locals {\n  a = ${var.x}\n b = 1\n}\n',
    found: ['2:7 illegal-character $'],
    reads: 'locals(a b)',
  },
  {
    what: 'a character that HCL does not have',
    text: 'locals {\n  a = @x\n b = 1\n}\n',
    found: ['2:7 illegal-character @'],
    reads: 'locals(a b)',
  },
  {
    what: 'one & for and',
    text: 'locals {\n  a = b & c\n b = 1\n}\n',
    found: ['2:9 illegal-character &'],
    reads: 'locals(a b)',
  },
  {
    what: 'two arguments on a line',
    text: 'locals {\n  a = 1 b = 2\n}\n',
    found: ['2:8 missing-newline'],
    reads: 'locals(a b)',
  },
  {
    what: 'two blocks on a line',
    text: 'output "x" { value = 1 } output "y" { value = 2 }\n',
    found: ['1:25 missing-newline'],
    reads: 'output.x(value) output.y(value)',
  },
  {
    what: 'a closing brace behind an argument',
    text: 'locals {\n  a = 1 }\n',
    found: ['2:8 missing-newline'],
    reads: 'locals(a)',
  },
  {
    what: 'a comma between two arguments',
    text: 'locals {\n  a = 1, b = 2\n}\n',
    found: ['2:8 unexpected-comma ,'],
    reads: 'locals(a b)',
  },
  {
    what: 'a comma at the end of an argument',
    text: 'locals {\n  a = 1,\n  b = 2\n}\n',
    found: ['2:8 unexpected-comma ,'],
    reads: 'locals(a b)',
  },
  {
    what: 'an argument twice',
    text: 'locals {\n  a = 1\n  a = 2\n}\n',
    found: ['3:3 duplicate-argument a'],
    reads: 'locals(a a)',
  },
  {
    what: 'a sentence',
    text: 'hello world, this is text\nlocals {\n  a = 1\n}\n',
    found: ['1:6 missing-equals'],
    reads: 'hello locals(a)',
  },
  {
    what: 'JSON in a .tf file',
    text: '{\n  "resource": {}\n}\n',
    found: ['1:1 unexpected-text {'],
    reads: '',
  },
  {
    what: 'a word alone',
    text: 'locals {\n  foo\n  a = 1\n}\n',
    found: ['2:3 incomplete-item foo'],
    reads: 'locals(a)',
  },
  {
    what: 'a path instead of a name',
    text: 'locals {\n  a.b = 1\n  c = 1\n}\n',
    found: ['2:3 bad-name a.'],
    reads: 'locals(c)',
  },
  {
    what: 'a quoted argument name',
    text: 'locals {\n  "a" = 1\n}\n',
    found: ['2:3 quoted-name "a"'],
    reads: 'locals(a)',
  },
  {
    what: 'a comment without its end',
    text: 'locals {\n  a = 1 /* x\n}\n',
    found: ['2:9 unclosed-comment /*'],
    reads: 'locals(a)',
  },
  {
    what: 'for without in',
    text: 'locals {\n  a = [for x y : x]\n b = 1\n}\n',
    found: ['2:13 for-expression'],
    reads: 'locals(a b)',
  },
  {
    what: 'a for object without a key',
    text: 'locals {\n  a = {for k, v in x : v}\n b = 1\n}\n',
    found: ['2:25 for-expression'],
    reads: 'locals(a b)',
  },
  {
    what: 'a for list with a key',
    text: 'locals {\n  a = [for k, v in x : k => v]\n b = 1\n}\n',
    found: ['2:26 for-expression =>'],
    reads: 'locals(a b)',
  },
  {
    what: 'for without a colon',
    text: 'locals {\n  a = [for k, v in x v]\n b = 1\n}\n',
    found: ['2:21 for-expression'],
    reads: 'locals(a b)',
  },
  {
    what: 'four mistakes in one file',
    text: 'locals {\n  a = [1 2]\n  b = "x\n  c = 1,\n}\noutput "x" {\n value 1\n}\n',
    found: ['2:9 missing-comma', '3:7 unclosed-quote "', '4:8 unexpected-comma ,', '7:7 missing-equals'],
    reads: 'locals(a b c) output.x(value)',
  },
  {
    what: 'two arguments in a one-line block',
    text: 'variable "x" { type = string, default = "a" }\nvariable "y" {}\n',
    found: ['1:29 one-line-block ,'],
    reads: 'variable.x(type default) variable.y()',
  },
  {
    what: 'a one-line block that goes on',
    text: 'variable "x" { type = string\n default = "a"\n}\nvariable "y" {}\n',
    found: ['1:16 one-line-block type'],
    reads: 'variable.x(type default) variable.y()',
  },
  {
    what: 'a block in a one-line block',
    text: 'resource "a" "b" { network { x = 1 } }\nvariable "y" {}\n',
    found: ['1:20 one-line-block network'],
    reads: 'resource.a.b(network(x)) variable.y()',
  },
  {
    what: '${…} in a label',
    text: 'resource "a" "${x}" {\n}\n',
    found: ['1:14 template-in-label "${x}"'],
    reads: 'resource.a.${x}()',
  },
  {
    what: 'comments and colons, which are right',
    text: 'locals {\n  a = {\n    # c\n    "x" : 1, // d\n    y = 2 # e\n  }\n}\n',
    found: [],
    reads: 'locals(a)',
  },
  {
    what: 'two escapes that do not exist',
    text: 'locals {\n  a = "C:\\path\\q"\n}\n',
    found: ['2:10 bad-escape \\p', '2:15 bad-escape \\q'],
    reads: 'locals(a)',
  },
  {
    what: '%{ if } without its end',
    text: 'locals {\n  a = "%{ if x }y"\n  b = 1\n}\n',
    found: ['2:8 unclosed-directive %{'],
    reads: 'locals(a b)',
  },
  {
    what: 'a directive that does not exist',
    text: 'locals {\n  a = "%{ foo }"\n  b = 1\n}\n',
    found: ['2:11 bad-directive foo'],
    reads: 'locals(a b)',
  },
  {
    what: 'a percent sign before a brace',
    text: 'locals {\n  a = "100%{x}"\n  b = 1\n}\n',
    found: ['2:13 bad-directive x'],
    reads: 'locals(a b)',
  },
  {
    what: 'a block without its closing brace, and nothing in it',
    text: 'resource "a" "b" {\nresource "c" "d" {\n  x = 1\n}\n',
    found: ['1:18 unclosed-brace {'],
    reads: 'resource.a.b() resource.c.d(x)',
  },
  {
    what: 'a block without its closing brace in a file without indentation',
    text: 'resource "a" "b" {\nnetwork {\nx = 1\nname = 2\n}\noutput "x" {\nvalue = 1\n}\n',
    found: ['1:18 unclosed-brace {'],
    reads: 'resource.a.b(network(x name)) output.x(value)',
  },
  {
    what: 'elseif',
    text: 'locals {\n  a = "%{ if x }%{ elseif y }%{ endif }"\n}\n',
    found: ['2:20 bad-directive elseif'],
    reads: 'locals(a)',
  },
  {
    what: 'a semicolon in an object',
    text: 'locals {\n  a = {\n    b = 1;\n    c = 2\n  }\n}\n',
    found: ['3:10 illegal-character ;'],
    reads: 'locals(a)',
  },
  {
    what: 'a parenthesis missing in a condition',
    text: 'variable "x" {\n  default = "a"\n  validation {\n    condition = length(var.x > 0\n    error_message = "x"\n  }\n}\n',
    found: ['4:23 unclosed-parenthesis ('],
    reads: 'variable.x(default validation(condition error_message))',
  },
  {
    what: 'a call over lines without its parenthesis',
    text: 'locals {\n  a = merge(var.a,\n    { b = 1 }\n  c = 2\n}\n',
    found: ['2:12 unclosed-parenthesis ('],
    reads: 'locals(a c)',
  },
  {
    what: 'a bracket missing beside a block that is laid out in its own way',
    text: 'locals {\n  a = flatten([\n         for x in var.a:[\n       {\n  y = x\n    }\n   ]\n        ]\n             )\n}\n\nlocals {\n  b = var.b["c"\n  d = 1\n}\n',
    found: ['13:12 unclosed-bracket ['],
    reads: 'locals(a) locals(b d)',
  },
  {
    what: 'a parenthesis too many beside calls over lines',
    text: 'locals {\n  a = foo(bar(1,\n    2), 3) ? 4 : 5\n  b = foo(1))\n  c = foo(bar(1,\n    2), 3)\n}\n',
    found: ['4:13 unexpected-closer )'],
    reads: 'locals(a b c)',
  },
  {
    what: 'a call over lines without its opening parenthesis',
    text: 'locals {\n  a = jsonencode{\n    b = 1\n  })\n  c = 2\n}\n',
    found: ['2:17 unexpected-text {'],
    reads: 'locals(a c)',
  },
  {
    what: 'a for list over lines without its opening bracket',
    text: 'locals {\n  a = for v in var.b :\n    { c = v }\n  ]\n  d = 2\n}\n',
    found: ['2:11 unexpected-text v'],
    reads: 'locals(a d)',
  },
  {
    what: '${ without } in a script with quotes and pipes',
    text: "locals {\n  a = <<-EOT\n    echo 'root:${var.p' | chpasswd\n    cat > a << 'END'\n    x=$${y} & z\n    END\n  EOT\n  b = 1\n}\n",
    found: ['3:16 unclosed-interpolation ${'],
    reads: 'locals(a b)',
  },
  {
    what: '${ without } at the end of a script’s line',
    text: 'locals {\n  a = <<-EOT\n    x=${var.p\n    y=$${z}\n  EOT\n  b = 1\n}\n',
    found: ['3:7 unclosed-interpolation ${'],
    reads: 'locals(a b)',
  },
  {
    what: 'a misspelt end of a heredoc before another one with the same word',
    text: 'resource "a" "b" {\n  c = <<-EOT\n    x\n  EOTS\n}\n\noutput "d" {\n  value = <<-EOT\n    y\n  EOT\n}\n',
    found: ['2:7 unclosed-heredoc <<-EOT'],
    reads: 'resource.a.b(c) output.d(value)',
  },
  {
    what: 'a heredoc that writes a heredoc, which is right',
    text: 'resource "a" "b" {\n  c = <<-EOT\n    cat > x <<END\nEOT in it\n    END\n  EOT\n}\n\noutput "d" {\n  value = <<-EOT\n    y\n  EOT\n}\n',
    found: [],
    reads: 'resource.a.b(c) output.d(value)',
  },
];

describe('HCL: mistakes', () => {
  for (const { found, reads, text, what } of TABLE) {
    it(`${what}: ${found.map((one) => one.split(' ')[1]).join(', ') || 'none'}`, () => {
      const source = new SourceText('main.tf', text);
      const { body, mistakes } = parseHcl(text, { name: 'main.tf' } as TemplateFile);
      const shown = mistakes.map(({ code, span }) => {
        const { column, line } = source.positionAt(span.start);
        const marked = text.slice(span.start, span.end).replaceAll('\n', '⏎');
        return `${line}:${column} ${code} ${marked}`.trim();
      });
      expect({ found: shown, reads: outline(body) }).to.deep.equal({ found, reads });
      for (const { message } of mistakes) expectBothLanguages(message);
    });
  }
});

function outline(body: Body): string {
  const blocks = body.blocks.map(
    (block) =>
      `${[block.type, ...block.labels.map((label) => label.text)].join('.')}(${outline(block.body)})`,
  );
  return [...body.attributes.map((attribute) => attribute.name), ...blocks].join(' ');
}
