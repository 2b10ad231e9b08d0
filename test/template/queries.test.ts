import { expect } from 'chai';
import type { Block } from '../../src/template/model.js';
import { addressOf } from '../../src/template/queries/address-of.js';
import { attributeOf, blocksOf } from '../../src/template/queries/attribute-of.js';
import { literalString, literalValue } from '../../src/template/queries/literal-value.js';
import { references } from '../../src/template/queries/references.js';
import { walkAttributes } from '../../src/template/queries/walk-attributes.js';
import { walkBlocks } from '../../src/template/queries/walk-blocks.js';
import { walkExpressions } from '../../src/template/queries/walk-expressions.js';
import { walkReferences } from '../../src/template/queries/walk-references.js';
import { parseExpressionText } from '../../src/template/hcl/parse-hcl.js';
import { readTemplateText } from '../../src/template/read-template.js';
import { noFile, shape } from './shape.js';

const TEXT = `
variable "region" {
  type    = string
  default = "cn-north-4"
}
locals {
  name = "vpc-\${var.region}"
}
resource "huaweicloud_compute_instance" "main" {
  name       = local.name
  provider   = huaweicloud.other
  depends_on = [huaweicloud_vpc.main]
  network {
    uuid = data.huaweicloud_vpc_subnet.all[0].id
  }
  network {
    uuid = each.value
  }
  dynamic "data_disks" {
    for_each = var.disks
    iterator = disk
    content {
      size = disk.value + var.extra
    }
  }
  lifecycle {
    ignore_changes = [tags.owner]
  }
}
`;

const template = readTemplateText(TEXT, 'main.tf');
const refer = (text: string): string[] =>
  references(parseExpressionText(text, noFile).expression).map(({ address, kind, path, span, wholeSpan }) => {
    const part = ({ end, start }: { start: number; end: number }): string => text.slice(start, end);
    return `${kind} ${address} (${part(span)} of ${part(wholeSpan)}) ${path.join('/')}`;
  });

describe('Queries on a template', () => {
  it('walk all blocks with their addresses, numbered where there are several', () => {
    const found: string[] = [];
    walkBlocks(template, (_: Block, address) => found.push(address));
    expect(found).to.deep.equal([
      'variable.region',
      'locals',
      'resource.huaweicloud_compute_instance.main',
      'resource.huaweicloud_compute_instance.main.network[0]',
      'resource.huaweicloud_compute_instance.main.network[1]',
      'resource.huaweicloud_compute_instance.main.dynamic.data_disks',
      'resource.huaweicloud_compute_instance.main.dynamic.data_disks.content',
      'resource.huaweicloud_compute_instance.main.lifecycle',
    ]);
    expect(addressOf(template.blocks[0]!)).to.equal('variable.region');
  });

  it('walk all arguments, a local value under its own name', () => {
    const found: string[] = [];
    walkAttributes(template, ({ address, block }) => found.push(`${address} in ${block!.type}`));
    expect(found.slice(0, 4)).to.deep.equal([
      'variable.region.type in variable',
      'variable.region.default in variable',
      'local.name in locals',
      'resource.huaweicloud_compute_instance.main.name in resource',
    ]);
    expect(found).to.have.lengthOf(12);
  });

  it('walk all expressions with the argument around them, and leave out what the visitor wants to', () => {
    const found: string[] = [];
    walkExpressions(template.blocks[1]!, (expression, place) => {
      found.push(`${place!.address}: ${shape(expression)}`);
      return expression.kind === 'member' ? false : undefined;
    });
    expect(found).to.deep.equal(['local.name: <template "vpc-" ${var.region}>', 'local.name: var.region']);
  });

  it('find an argument, blocks of a type, and plain values', () => {
    const variable = template.blocks[0]!;
    expect(literalString(attributeOf(variable.body, 'default')?.value)).to.equal('cn-north-4');
    expect(literalString(attributeOf(variable.body, 'type')?.value)).to.equal(undefined);
    expect(attributeOf(variable.body, 'gone')).to.equal(undefined);
    expect(blocksOf(template.blocks[2]!.body, 'network')).to.have.lengthOf(2);
    const value = (text: string): unknown => literalValue(parseExpressionText(text, noFile).expression);
    expect(value('{ a = [1, -2, "x"], "b" = { c = null }, d = !true }')).to.deep.equal({
      a: [1, -2, 'x'],
      b: { c: null },
      d: false,
    });
    expect(value('[1, var.x]')).to.equal(undefined);
  });

  const REFERENCES: Array<[text: string, ...found: string[]]> = [
    ['var.x', 'var variable.x (var.x of var.x) var/x'],
    ['var.x.y[0]', 'var variable.x (var.x of var.x.y[0]) var/x/y/0'],
    ['local.a', 'local local.a (local.a of local.a) local/a'],
    ['data.t.n.a', 'data data.t.n (data.t.n of data.t.n.a) data/t/n/a'],
    ['module.m.out', 'module module.m (module.m of module.m.out) module/m/out'],
    ['t.n[*].id', 'resource resource.t.n (t.n of t.n[*].id) t/n/*/id'],
    ['each.key', 'each each.key (each.key of each.key) each/key'],
    ['count.index', 'count count.index (count.index of count.index) count/index'],
    ['path.module', 'path path.module (path.module of path.module) path/module'],
    [
      't.n[var.i].x',
      'resource resource.t.n (t.n of t.n[var.i].x) t/n/?/x',
      'var variable.i (var.i of var.i) var/i',
    ],
    [
      'f(var.a, [local.b])',
      'var variable.a (var.a of var.a) var/a',
      'local local.b (local.b of local.b) local/b',
    ],
    ['string'],
    ['[for v in var.l : v.x]', 'var variable.l (var.l of var.l) var/l'],
    [
      '{for k, v in var.m : k => v.x if local.on}',
      'var variable.m (var.m of var.m) var/m',
      'local local.on (local.on of local.on) local/on',
    ],
    [
      '"%{ for v in var.l }${v.x}${w.y}%{ endfor }"',
      'var variable.l (var.l of var.l) var/l',
      'resource resource.w.y (w.y of w.y) w/y',
    ],
  ];
  for (const [text, ...found] of REFERENCES)
    it(`references in ${text}`, () => expect(refer(text)).to.deep.equal(found));

  it('walk references with their arguments, without names that are no values', () => {
    const found: string[] = [];
    walkReferences(template, ({ address }, place) => found.push(`${place.address}: ${address}`));
    expect(found.map((one) => one.replace('resource.huaweicloud_compute_instance.main', '…'))).to.deep.equal([
      'local.name: variable.region',
      '….name: local.name',
      '….depends_on: resource.huaweicloud_vpc.main',
      '….network[0].uuid: data.huaweicloud_vpc_subnet.all',
      '….network[1].uuid: each.value',
      '….dynamic.data_disks.for_each: variable.disks',
      '….dynamic.data_disks.content.size: variable.extra',
    ]);
  });
});
