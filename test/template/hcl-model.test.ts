import { expect } from 'chai';
import { parseHcl } from '../../src/template/hcl/parse-hcl.js';
import type { Expression } from '../../src/template/model.js';
import { childrenOf } from '../../src/template/queries/children-of.js';
import { walkExpressions } from '../../src/template/queries/walk-expressions.js';
import { noFile, outline, shape, shapeOf } from './shape.js';

const SHAPES: Array<[text: string, shape: string]> = [
  ['1 + 2 * 3', '(+ 1 (* 2 3))'],
  ['1 * 2 + 3', '(+ (* 1 2) 3)'],
  ['1 - 2 - 3', '(- (- 1 2) 3)'],
  ['(1 + 2) * 3', '(* (+ 1 2) 3)'],
  ['a || b && c == d < e + f * g', '(|| a (&& b (== c (< d (+ e (* f g))))))'],
  ['a % b / c', '(/ (% a b) c)'],
  ['!a && b', '(&& (! a) b)'],
  ['-a.b + 1', '(+ (- a.b) 1)'],
  ['-5', '-5'],
  ['- 5', '-5'],
  ['-(5)', '(- 5)'],
  ['!!a', '(! (! a))'],
  ['a ? b : c ? d : e', '(? a b (? c d e))'],
  ['a == 1 ? b : c', '(? (== a 1) b c)'],
  ['a ? b ? 1 : 2 : 3', '(? a (? b 1 2) 3)'],
  ['a.b[0].c["d"]', 'a.b[0].c["d"]'],
  ['a.0.b', 'a.0.b'],
  ['a[*].b.c', 'a[*].b.c'],
  ['a.*.b', 'a[*].b'],
  ['f(a)[0].b', 'f(a)[0].b'],
  ['f(a, b...)', 'f(a, b...)'],
  ['f()', 'f()'],
  ['p::q::f(1)', 'p::q::f(1)'],
  ['[1, "a", true, null]', '[1, "a", true, null]'],
  ['{ a = 1, "b" : 2, (c) = 3 }', '{"a": 1, "b": 2, c: 3}'],
  ['{ true = 1, 5 = 2, a.b = 3 }', '{"true": 1, 5: 2, a.b: 3}'],
  ['[for v in l : v]', '<for tuple v in l: v>'],
  ['{for k, v in m : k => v... if v}', '<for object k, v in m: k => v... if v>'],
  ['"a"', '"a"'],
  ['"a\\n\\"\\u00e9"', '"a\\n\\"é"'],
  ['"$${a}%%{b}"', '"${a}%{b}"'],
  ['"a${b}c"', '<template "a" ${b} "c">'],
  ['"${b}"', '<template ${b}>'],
  ['"%{ if a }b%{ else }c%{ endif }"', '<template %{if a} "b" %{else} "c" %{endif}>'],
  ['"%{ for k, v in m }x%{ endfor }"', '<template %{for k v m} "x" %{endfor}>'],
  ['"a ${~ b ~} c"', '<template "a" ${b} "c">'],
  ['<<E\n  a\n b\nE\n', '"  a\\n b\\n"'],
  ['<<-E\n  a\n\n   b\n  E\n', '"a\\n\\n b\\n"'],
  ['<<-E\n  a ${b}\n    c\nE\n', '<heredoc "a " ${b} "\\n  c\\n">'],
  ['12345678901234567890', '12345678901234567890'],
  ['1e3', '1000'],
];

describe('HCL: the model', () => {
  for (const [text, wanted] of SHAPES)
    it(`reads ${text.replaceAll('\n', '⏎')}`, () => expect(shapeOf(text)).to.equal(wanted));

  it('keeps blocks, labels and the places of all parts', () => {
    const text = 'resource "huaweicloud_vpc" "main" {\n  name = "x" # why\n  lifecycle {}\n}\n';
    const [block] = parseHcl(text, noFile).body.blocks;
    const part = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect({
      block: part(block!.span),
      head: part(block!.headSpan),
      type: part(block!.typeSpan),
      labels: block!.labels.map((label) => part(label.span)),
      body: part(block!.body.span),
      attribute: block!.body.attributes.map((one) => [
        part(one.span),
        part(one.nameSpan),
        part(one.value.span),
      ]),
      inner: block!.body.blocks.map((one) => part(one.span)),
    }).to.deep.equal({
      block: text.trim(),
      head: 'resource "huaweicloud_vpc" "main"',
      type: 'resource',
      labels: ['huaweicloud_vpc', 'main'],
      body: text.trim().slice(text.indexOf('{')),
      attribute: [['name = "x"', 'name', '"x"']],
      inner: ['lifecycle {}'],
    });
  });

  it('gives every expression a place inside the one around it', () => {
    const text =
      'locals {\n  a = [for x in (f("a${b.c[0]}", { d = -e })) : !x ? "y" : x.z[*].w if x != null]\n  h = <<-E\n  ${a}\n  E\n}\n';
    const { body } = parseHcl(text, noFile);
    const check = (outer: Expression): void => {
      for (const child of childrenOf(outer)) {
        expect(child.span.start, shape(child)).to.be.within(outer.span.start, outer.span.end);
        expect(child.span.end, shape(child)).to.be.within(child.span.start, outer.span.end);
      }
    };

    let count = 0;
    walkExpressions(body, (expression) => {
      check(expression);
      count++;
    });
    expect(count).to.equal(24);
  });

  it('leaves what it could not read as invalid, and reads the rest', () => {
    const text = 'a = [1, , 3]\nb = 1 +\nc = "x\nd = { e = , f = 2 }\ng = f(1, @, 3)\n';
    expect(outline(parseHcl(text, noFile).body)).to.equal(
      'a = [1, <invalid>, 3]\nb = (+ 1 <invalid>)\nc = <invalid>\nd = {"e": <invalid>, "f": 2}\ng = f(1, <invalid>, 3)\n',
    );
  });
});
