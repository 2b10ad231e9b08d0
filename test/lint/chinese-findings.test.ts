import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localizeFinding } from '../../src/findings/localize.js';
import { lintTemplate } from '../../src/lint/lint-template.js';
import { expressionBareName } from '../../src/lint/rules/expression/bare-name.js';
import { expressionUnknownAttribute } from '../../src/lint/rules/expression/unknown-attribute.js';
import { expressionUnlikeResults } from '../../src/lint/rules/expression/unlike-results.js';
import { expressionWrongPlace } from '../../src/lint/rules/expression/wrong-place.js';
import { referenceUndeclared } from '../../src/lint/rules/reference/undeclared.js';
import { referenceWhichInstance } from '../../src/lint/rules/reference/which-instance.js';
import { variableWrongDefault } from '../../src/lint/rules/variable/wrong-default.js';
import { loadLanguage } from '../../src/load-language.js';
import { readTemplate } from '../../src/template/read-template.js';

await loadLanguage('zh');

const RULES = [
  expressionBareName,
  expressionUnknownAttribute,
  expressionUnlikeResults,
  expressionWrongPlace,
  referenceUndeclared,
  referenceWhichInstance,
  variableWrongDefault,
];

async function chineseOf(text: string): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'koo-chinese-'));
  try {
    await writeFile(path.join(folder, 'main.tf'), text);
    const template = await readTemplate(folder);
    return lintTemplate(template, { rules: RULES, sources: new Map() }).map(
      (finding) => localizeFinding(finding, 'zh').message,
    );
  } finally {
    await rm(folder, { force: true, recursive: true });
  }
}

/** Whole Chinese messages: names of the template come out as they went in, also where they look like a part of a message. */
const CASES: Readonly<Record<string, readonly [template: string, ...chinese: string[]]>> = {
  'a variable without var.': [
    'variable "cidr" {}\nlocals {\n  a = cidr\n}\n',
    '“cidr”不是值：是否应为 var.cidr？',
  ],
  'a variable without var. in a string': [
    'variable "cidr" {}\nlocals {\n  a = "${cidr}"\n}\n',
    'Terraform 把 ${cidr} 当作自身的引用，但没有这个值；是否应为 ${var.cidr}？',
  ],
  'an attribute that each does not have': [
    'resource "x_y" "a" {\n  b = each.name\n}\n',
    '“each”没有“name”：请使用 each.key 或 each.value。',
  ],
  'a default that lacks an attribute': [
    'variable "a" {\n  type    = list(object({ n = number }))\n  default = [{}]\n}\n',
    '“a”的默认值中，[0] 缺少其类型所要求的“n”。',
  ],
  'an attribute of each item of a list': [
    'variable "a" {\n  type = list(object({ n = number }))\n}\nlocals {\n  b = var.a[*].m\n}\n',
    '按其类型，var.a 的每个元素没有属性“m”。',
  ],
  'results of two types': [
    'variable "a" {\n  type = bool\n}\nlocals {\n  b = var.a ? [1] : "x"\n}\n',
    '条件成立时为列表，否则为字符串：Terraform 要求两者类型一致。',
  ],
  'an index beyond a count': [
    'resource "x_y" "a" {\n  count = 2\n}\nlocals {\n  b = x_y.a[2].id\n}\n',
    'x_y“a”没有 [2]：其 count 为 2，最后一个是 [1]。',
  ],
  'the only one of a type': [
    'resource "x_y" "in_the_module" {}\nlocals {\n  b = x_y.else.id\n}\n',
    '资源“x_y.else”未声明。该类型只有“x_y.in_the_module”。',
  ],
};

describe('findings in Chinese', () => {
  for (const [title, [template, ...chinese]] of Object.entries(CASES)) {
    it(`has ${title}`, async () => {
      expect(await chineseOf(template)).to.deep.equal(chinese);
    });
  }
});
