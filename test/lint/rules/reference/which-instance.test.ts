import { referenceWhichInstance } from '../../../../src/lint/rules/reference/which-instance.js';
import { describeRule, type Found } from '../../lint-files.js';

const MODULE = { 'm/main.tf': 'output "id" {\n  value = "x"\n}\n' };
const wrong = (message: string, at: string, marked: string): Found => ({
  severity: 'error',
  message,
  at,
  marked,
  address: 'output.b.value',
});

describeRule(referenceWhichInstance, {
  good: {
    'an index that is there, may be there, or is not asked for': `variable "n" {
  default = 1
}
resource "huaweicloud_vpc" "b" {
  count = 2
}
resource "huaweicloud_vpc" "v" {
  count = var.n
}
resource "huaweicloud_vpc" "s" {
  for_each = toset(["a"])
}
resource "huaweicloud_vpc" "w" {
  count = -1
}
resource "huaweicloud_vpc" "c" {
  count = 0
  name  = huaweicloud_vpc.b[7].name
}
output "all" {
  value = [
    huaweicloud_vpc.w[0].id,
    huaweicloud_vpc.b[1].id, huaweicloud_vpc.v[5].id, huaweicloud_vpc.s["a"].id, huaweicloud_vpc.b[var.n].id,
    var.n > 2 ? huaweicloud_vpc.b[2].id : "", try(huaweicloud_vpc.b[2].id, ""),
    [for i in [] : huaweicloud_vpc.b[3].id], "%{ if var.n > 2 }\${huaweicloud_vpc.b[2].id}%{ endif }",
  ]
}
`,
    'one of them, all of them, and the whole':
      'resource "huaweicloud_vpc" "a" {\n  count = 2\n}\noutput "b" {\n  value = [huaweicloud_vpc.a[0].id, huaweicloud_vpc.a.0.id, huaweicloud_vpc.a.*.id, huaweicloud_vpc.a[*].id, huaweicloud_vpc.a[var.x].id, length(huaweicloud_vpc.a)]\n}\n',
    'by a key, and by each value':
      'resource "huaweicloud_vpc" "a" {\n  for_each = toset(["x"])\n}\noutput "b" {\n  value = [huaweicloud_vpc.a["x"].id, [for one in huaweicloud_vpc.a : one.id], values(huaweicloud_vpc.a)[*].id]\n}\n',
    'a module, one of several': {
      'main.tf':
        'module "a" {\n  source = "./m"\n  count  = 2\n}\noutput "b" {\n  value = [module.a[0].id, module.a[*].id]\n}\n',
      ...MODULE,
    },
    'a module alone': {
      'main.tf': 'module "a" {\n  source = "./m"\n}\noutput "b" {\n  value = module.a.id\n}\n',
      ...MODULE,
    },
    'what was moved to or from a repeated one':
      'resource "huaweicloud_vpc" "a" {\n}\nmoved {\n  from = huaweicloud_vpc.a[0]\n  to   = huaweicloud_vpc.a\n}\n',
    'a count under a misspelt name, which is told there':
      'resource "huaweicloud_vpc" "a" {\n  coumt = 2\n}\noutput "b" {\n  value = huaweicloud_vpc.a[0].id\n}\n',
  },
  bad: {
    'an index that a count or for_each that is written out does not give': {
      files: `resource "huaweicloud_vpc" "b" {
  count = 2
}
resource "huaweicloud_vpc" "s" {
  for_each = toset(["a", "b"])
}
resource "huaweicloud_vpc" "m" {
  for_each = { x = var.x }
}
resource "huaweicloud_vpc" "n" {
  count = 0
}
output "all" {
  value = [huaweicloud_vpc.b[2].id, huaweicloud_vpc.s["c"].id, huaweicloud_vpc.m["y"], huaweicloud_vpc.n[0].id]
}
`,
      found: (
        [
          ['huaweicloud_vpc.b[2].id', 12, '"b" has no [2]: its count is 2, so the last one is [1].'],
          ['huaweicloud_vpc.s["c"].id', 37, '"s" has no ["c"]: its for_each has the keys "a", "b".'],
          ['huaweicloud_vpc.m["y"]', 64, '"m" has no ["y"]: its for_each has the keys "x".'],
          ['huaweicloud_vpc.n[0].id', 88, '"n" has no [0]: its count is 0.'],
        ] as const
      ).map(([marked, column, wrong]) => ({
        severity: 'error',
        message: `huaweicloud_vpc ${wrong}`,
        at: `main.tf:14:${column}`,
        marked,
        address: 'output.all.value',
      })),
    },
    'none of a counted resource, of whatever provider': {
      files:
        'resource "random_password" "a" {\n  count = 1\n}\noutput "b" {\n  value = random_password.a.result\n}\n',
      found: [
        wrong(
          'random_password "a" is repeated with count: specify which one, a[0].result, or use all of them.',
          'main.tf:5:11',
          'random_password.a.result',
        ),
      ],
    },
    'none of a data source by keys': {
      files:
        'data "huaweicloud_vpc" "a" {\n  for_each = toset(["x"])\n}\noutput "b" {\n  value = data.huaweicloud_vpc.a.id\n}\n',
      found: [
        wrong(
          'huaweicloud_vpc "a" is repeated with for_each: specify which one, a["KEY"].id, or use all of them.',
          'main.tf:5:11',
          'data.huaweicloud_vpc.a.id',
        ),
      ],
    },
    'none of a counted module, and one where there is but one': {
      files: {
        'main.tf':
          'module "a" {\n  source = "./m"\n  count  = 2\n}\nmodule "c" {\n  source = "./m"\n}\noutput "b" {\n  value = [module.a.id, module.c[0].id]\n}\n',
        ...MODULE,
      },
      found: [
        wrong(
          'module "a" is repeated with count: specify which one, a[0].id, or use all of them.',
          'main.tf:9:12',
          'module.a.id',
        ),
        wrong(
          'module "c" is not repeated with count or for_each here: remove the [0].',
          'main.tf:9:25',
          'module.c[0].id',
        ),
      ],
    },
    'a name for the number of a copy': {
      files:
        'resource "huaweicloud_vpc" "a" {\n  count = 2\n}\noutput "b" {\n  value = huaweicloud_vpc.a["x"].id\n}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc "a" is repeated with count: its index is a number, not "x".',
          at: 'main.tf:5:11',
          marked: 'huaweicloud_vpc.a["x"].id',
          address: 'output.b.value',
        },
      ],
    },
  },
});
