import { referenceWrongDependency } from '../../../../src/lint/rules/reference/wrong-dependency.js';
import { describeRule, type Found } from '../../lint-files.js';

const VPC = 'resource "huaweicloud_vpc" "main" {}\ndata "huaweicloud_vpcs" "all" {}\n';
const output = (depends: string): string =>
  `${VPC}output "a" {\n  value      = 1\n  depends_on = ${depends}\n}\n`;

const COMPUTED = 'depends_on accepts only names of blocks, and this has to be computed.';

const found = (message: string, at: string, marked: string, fixed?: string): Found => ({
  severity: 'error',
  message,
  at,
  marked,
  address: 'output.a.depends_on',
  ...(fixed !== undefined && { fixed }),
});

describeRule(referenceWrongDependency, {
  good: {
    'whole resources, instances of them, and data sources': output(
      '[huaweicloud_vpc.main, huaweicloud_vpc.main[0], huaweicloud_vpc.main["a"], huaweicloud_vpc.main.0, data.huaweicloud_vpcs.all]',
    ),
    'modules and their outputs, variables and local values': output(
      '[module.m, module.m.id, module.m[0].id, var.a, local.b]',
    ),
    'the long way to name a resource': output('[resource.huaweicloud_vpc.main]'),
    'names in quotes, no names at all, and null': {
      'a.tf': output('["huaweicloud_vpc.main"]'),
      'b.tf': output('[]').replaceAll('"a"', '"b"'),
      'c.tf': output('null').replaceAll('"a"', '"c"'),
    },
    'what is not declared, and what cannot be read':
      output('[huaweicloud_vpc.other.id, huaweicloud_vpc, ]') + output('[').replaceAll('"a"', '"b"'),
    JSON: {
      'main.tf.json': '{"resource": {"x": {"y": {}}}, "output": {"a": {"value": 1, "depends_on": ["x.y"]}}}',
    },
  },
  bad: {
    'attributes of a resource, its instance and a data source': {
      files: output(
        '[huaweicloud_vpc.main.id, huaweicloud_vpc.main[0].id, data.huaweicloud_vpcs.all.vpcs[0].id]',
      ),
      found: [
        found(
          'depends_on accepts only whole blocks: write huaweicloud_vpc.main.',
          'main.tf:5:17',
          'huaweicloud_vpc.main.id',
          output('[huaweicloud_vpc.main, huaweicloud_vpc.main[0].id, data.huaweicloud_vpcs.all.vpcs[0].id]'),
        ),
        found(
          'depends_on accepts only whole blocks: write huaweicloud_vpc.main[0].',
          'main.tf:5:42',
          'huaweicloud_vpc.main[0].id',
          output('[huaweicloud_vpc.main.id, huaweicloud_vpc.main[0], data.huaweicloud_vpcs.all.vpcs[0].id]'),
        ),
        found(
          'depends_on accepts only whole blocks: write data.huaweicloud_vpcs.all.',
          'main.tf:5:70',
          'data.huaweicloud_vpcs.all.vpcs[0].id',
          output('[huaweicloud_vpc.main.id, huaweicloud_vpc.main[0].id, data.huaweicloud_vpcs.all]'),
        ),
      ],
    },
    'all instances, and one that has to be computed': {
      files: output(
        '[huaweicloud_vpc.main[*], huaweicloud_vpc.main[count.index], one(huaweicloud_vpc.main)]',
      ),
      found: [
        found(
          'depends_on accepts only whole blocks: write huaweicloud_vpc.main.',
          'main.tf:5:17',
          'huaweicloud_vpc.main[*]',
          output('[huaweicloud_vpc.main, huaweicloud_vpc.main[count.index], one(huaweicloud_vpc.main)]'),
        ),
        found(
          'depends_on accepts only whole blocks: write huaweicloud_vpc.main.',
          'main.tf:5:42',
          'huaweicloud_vpc.main[count.index]',
          output('[huaweicloud_vpc.main[*], huaweicloud_vpc.main, one(huaweicloud_vpc.main)]'),
        ),
        found(COMPUTED, 'main.tf:5:77', 'one(huaweicloud_vpc.main)'),
      ],
    },
    'what is no list': {
      files: output('huaweicloud_vpc.main'),
      found: [
        found(
          'depends_on must be a list: write [huaweicloud_vpc.main].',
          'main.tf:5:16',
          'huaweicloud_vpc.main',
          output('[huaweicloud_vpc.main]'),
        ),
      ],
    },
    'a name in quotes and a call, which are no list': {
      files: output('"huaweicloud_vpc.main"') + output('concat([])').replace(VPC, '').replace('"a"', '"b"'),
      found: [
        found(
          'depends_on must be a list: write [huaweicloud_vpc.main].',
          'main.tf:5:16',
          '"huaweicloud_vpc.main"',
        ),
        {
          ...found('depends_on must be a literal list: [TYPE.NAME].', 'main.tf:9:16', 'concat([])'),
          address: 'output.b.depends_on',
        },
      ],
    },
    'both in JSON': {
      files: {
        'main.tf.json':
          '{"resource": {"x": {"y": {}, "z": {"depends_on": "x.y"}}},\n"output": {"a": {"value": 1, "depends_on": ["x.y.id"]}}}',
      },
      found: [
        {
          ...found('depends_on must be a list: write ["x.y"].', 'main.tf.json:1:51', 'x.y'),
          address: 'resource.x.z.depends_on',
        },
        found('depends_on accepts only whole blocks: write x.y.', 'main.tf.json:2:46', 'x.y.id'),
      ],
    },
  },
});
