import { expressionArgumentCount } from '../../src/lint/rules/expression-argument-count.js';
import { expressionBareName } from '../../src/lint/rules/expression-bare-name.js';
import { expressionNeverTrue } from '../../src/lint/rules/expression-never-true.js';
import { expressionUnknownFunction } from '../../src/lint/rules/expression-unknown-function.js';
import { expressionWrongPlace } from '../../src/lint/rules/expression-wrong-place.js';
import { referenceCycle } from '../../src/lint/rules/reference-cycle.js';
import { referenceUnknownAttribute } from '../../src/lint/rules/reference-unknown-attribute.js';
import { variableDefaultRefused } from '../../src/lint/rules/variable-default-refused.js';
import { describeRule } from './lint-files.js';

const local = (expression: string): string => `locals {\n  a = ${expression}\n}\n`;

describeRule(expressionUnknownFunction, {
  good: {
    'functions of Terraform 1.5': local('upper(join("", toset(["a"])))'),
    'types of a variable': 'variable "a" {\n  type = object({ b = optional(list(string)) })\n}\n',
  },
  bad: {
    'a misspelt function': {
      files: local('"x-${uper("a")}"'),
      found: [
        {
          severity: 'error',
          message: 'Terraform has no function "uper"; did you mean "upper"?',
          at: 'main.tf:2:12',
          marked: 'uper',
          address: 'local.a',
          fixed: local('"x-${upper("a")}"'),
        },
      ],
    },
    'a function of a later release': {
      files: local('issensitive("a")'),
      found: [
        {
          severity: 'error',
          message: 'Terraform 1.5 has no function "issensitive": it came with Terraform 1.8.',
          at: 'main.tf:2:7',
          marked: 'issensitive',
          address: 'local.a',
        },
      ],
    },
    'one in JSON': {
      files: { 'main.tf.json': '{"locals": {"a": "${uper(\\"x\\")}"}}' },
      found: [
        {
          severity: 'error',
          message: 'Terraform has no function "uper"; did you mean "upper"?',
          at: 'main.tf.json:1:21',
          marked: 'uper',
          address: 'local.a',
          fixed: '{"locals": {"a": "${upper(\\"x\\")}"}}',
        },
      ],
    },
  },
});

describeRule(expressionArgumentCount, {
  good: {
    'as many as it takes': local('replace("a", "b", "c")'),
    'any number': local('concat([1], [2], [3])'),
    'a list that is spread': local('max(var.numbers...)'),
  },
  bad: {
    'too few': {
      files: local('replace("a", "b")'),
      found: [
        {
          severity: 'error',
          message: '"replace" takes 3 arguments, and gets 2.',
          at: 'main.tf:2:7',
          marked: 'replace("a", "b")',
          address: 'local.a',
        },
      ],
    },
    'too many': {
      files: local('lookup({}, "a", "b", "c")'),
      found: [
        {
          severity: 'error',
          message: '"lookup" takes 2 to 3 arguments, and gets 4.',
          at: 'main.tf:2:7',
          marked: 'lookup({}, "a", "b", "c")',
          address: 'local.a',
        },
      ],
    },
  },
});

describeRule(expressionWrongPlace, {
  good: {
    'each with for_each, count.index with count':
      'resource "huaweicloud_vpc" "a" {\n  for_each = toset(["x"])\n  name = each.key\n}\nmodule "b" {\n  source = "./b"\n  count = 2\n  name = count.index\n}\n',
    'self in a postcondition':
      'resource "huaweicloud_vpc" "a" {\n  lifecycle {\n    postcondition {\n      condition = self.status == "OK"\n    }\n  }\n}\n',
    'each in a dynamic block of a repeated resource':
      'resource "huaweicloud_vpc_eip" "a" {\n  for_each = {}\n  dynamic "bandwidth" {\n    for_each = each.value\n    content {}\n  }\n}\n',
  },
  bad: {
    'count.index without count': {
      files: 'resource "huaweicloud_vpc" "a" {\n  name = "vpc-${count.index}"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"count.index" has a meaning only in a block with count.',
          at: 'main.tf:2:17',
          marked: 'count.index',
          address: 'resource.huaweicloud_vpc.a.name',
        },
      ],
    },
    'each in an output, and a member that it does not have': {
      files:
        'output "a" {\n  value = each.key\n}\nresource "huaweicloud_vpc" "a" {\n  for_each = {}\n  name = each.name\n}\n',
      found: [
        {
          severity: 'error',
          message: '"each.key" has a meaning only in a block with for_each.',
          at: 'main.tf:2:11',
          marked: 'each.key',
          address: 'output.a.value',
        },
        {
          severity: 'error',
          message: '"each" has no "name": there is each.key and each.value.',
          at: 'main.tf:6:10',
          marked: 'each.name',
          address: 'resource.huaweicloud_vpc.a.name',
        },
      ],
    },
    'count.index in count itself': {
      files: 'resource "huaweicloud_vpc" "a" {\n  count = count.index\n}\n',
      found: [
        {
          severity: 'error',
          message: '"count.index" has a meaning only in a block with count, not in count itself.',
          at: 'main.tf:2:11',
          marked: 'count.index',
          address: 'resource.huaweicloud_vpc.a.count',
        },
      ],
    },
  },
});

describeRule(referenceCycle, {
  good: {
    'values in a row': 'locals {\n  a = local.b\n  b = local.c\n  c = 1\n}\n',
    'the same value twice': 'locals {\n  a = "${local.b}${local.b}"\n  b = 1\n}\n',
    'a resource that checks itself':
      'resource "huaweicloud_vpc" "a" {\n  lifecycle {\n    postcondition {\n      condition = huaweicloud_vpc.a.id != ""\n    }\n  }\n}\n',
  },
  bad: {
    'local values in a circle': {
      files: 'locals {\n  a = local.b\n  b = [local.a]\n}\n',
      found: [
        {
          severity: 'error',
          message: 'It depends on itself: local.a → local.b → local.a.',
          at: 'main.tf:2:7',
          marked: 'local.b',
          address: 'local.a',
        },
      ],
    },
    'resources in a circle, through a local value': {
      files:
        'resource "huaweicloud_vpc" "a" {\n  name = local.n\n}\nresource "huaweicloud_vpc" "b" {\n  depends_on = [huaweicloud_vpc.a]\n}\nlocals {\n  n = huaweicloud_vpc.b.id\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'It depends on itself: huaweicloud_vpc.a → local.n → huaweicloud_vpc.b → huaweicloud_vpc.a.',
          at: 'main.tf:2:10',
          marked: 'local.n',
          address: 'resource.huaweicloud_vpc.a.name',
        },
      ],
    },
  },
});

describeRule(expressionBareName, {
  good: {
    'references and loop variables': local('[for k, v in var.map : "${k}-${v}" if v != null]'),
    'shell variables that are escaped': 'locals {\n  a = <<-EOT\n    echo $${HOME} $(date) $HOME\n  EOT\n}\n',
    'types, names of arguments and providers':
      'variable "a" {\n  type = string\n}\nresource "huaweicloud_vpc" "a" {\n  provider = huaweicloud\n  lifecycle {\n    ignore_changes = all\n  }\n}\n',
    'keys of objects': local('{ name = "x", other = { deep = 1 } }'),
    'a directive that binds a name': local('"%{ for x in var.list }${x}%{ endfor }"'),
    'directives inside one another': local(
      '"%{ for k, v in var.map }%{ if v != null }%{ for x in v }${k}${x}%{ endfor }%{ endif }${k}%{ endfor }"',
    ),
    'an iterator of a dynamic block':
      'resource "huaweicloud_vpc_eip" "a" {\n  dynamic "bandwidth" {\n    for_each = [5]\n    iterator = speed\n    content {\n      size = speed.value\n    }\n  }\n}\n',
  },
  bad: {
    'a string without quotes': {
      files: local('production'),
      found: [
        {
          severity: 'error',
          message: '"production" is not a value: write "production" in quotes, or var.production.',
          at: 'main.tf:2:7',
          marked: 'production',
          address: 'local.a',
        },
      ],
    },
    'a name after the directive that has bound it': {
      files: local('"%{ for x in [1] }${x}%{ endfor }${x}"'),
      found: [
        {
          severity: 'error',
          message:
            'Terraform takes ${x} for a value of its own, and there is none; for the shell write $${x}.',
          at: 'main.tf:2:42',
          marked: 'x',
          address: 'local.a',
        },
      ],
    },
    'a shell variable in user data': {
      files:
        'resource "huaweicloud_compute_instance" "a" {\n  user_data = <<-EOT\n    #!/bin/bash\n    cd ${HOME}\n  EOT\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'Terraform takes ${HOME} for a value of its own, and there is none; for the shell write $${HOME}.',
          at: 'main.tf:4:10',
          marked: 'HOME',
          address: 'resource.huaweicloud_compute_instance.a.user_data',
        },
      ],
    },
    'True for true': {
      files: local('True'),
      found: [
        {
          severity: 'error',
          message: '"True" is not a value: did you mean true?',
          at: 'main.tf:2:7',
          marked: 'True',
          address: 'local.a',
        },
      ],
    },
  },
});

describeRule(referenceUnknownAttribute, {
  good: {
    'attributes, blocks and their items':
      'resource "huaweicloud_compute_instance" "a" {}\noutput "a" {\n  value = [huaweicloud_compute_instance.a.id, huaweicloud_compute_instance.a.network[0].port, huaweicloud_compute_instance.a.network.0.port, huaweicloud_compute_instance.a.network[*].port, huaweicloud_compute_instance.a.tags.x]\n}\n',
    'repeated blocks':
      'resource "huaweicloud_vpc" "a" {\n  count = 2\n}\noutput "a" {\n  value = [huaweicloud_vpc.a[0].id, huaweicloud_vpc.a.*.id, huaweicloud_vpc.a[*].id]\n}\n',
    'data sources':
      'data "huaweicloud_availability_zones" "z" {}\noutput "a" {\n  value = data.huaweicloud_availability_zones.z.names[0]\n}\n',
    'the long form of a resource':
      'resource "huaweicloud_vpc" "a" {}\noutput "a" {\n  value = resource.huaweicloud_vpc.a.id\n}\n',
    'the package of an asset':
      'data "huaweicloud_koogallery_assets" "a" {}\noutput "a" {\n  value = data.huaweicloud_koogallery_assets.a.assets[0].software_pkg_deployed_object[0].internal_path\n}\n',
  },
  bad: {
    'a misspelt attribute': {
      files: 'resource "huaweicloud_vpc" "main" {}\noutput "a" {\n  value = huaweicloud_vpc.main.idd\n}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no attribute "idd"; did you mean "id"?',
          at: 'main.tf:3:11',
          marked: 'huaweicloud_vpc.main.idd',
          address: 'output.a.value',
        },
      ],
    },
    'a misspelt attribute behind the long form': {
      files:
        'resource "huaweicloud_vpc" "main" {}\noutput "a" {\n  value = resource.huaweicloud_vpc.main.idd\n}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no attribute "idd"; did you mean "id"?',
          at: 'main.tf:3:11',
          marked: 'resource.huaweicloud_vpc.main.idd',
          address: 'output.a.value',
        },
      ],
    },
    'an index into a single value, and none into a list': {
      files:
        'resource "huaweicloud_vpc" "a" {}\ndata "huaweicloud_availability_zones" "z" {}\ndata "huaweicloud_koogallery_assets" "k" {}\noutput "a" {\n  value = huaweicloud_vpc.a.name[0]\n}\noutput "b" {\n  value = data.huaweicloud_koogallery_assets.k.assets.version\n}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc gives "name" as a single value: it has no item [0].',
          at: 'main.tf:5:11',
          marked: 'huaweicloud_vpc.a.name[0]',
          address: 'output.a.value',
        },
        {
          severity: 'error',
          message: 'huaweicloud_koogallery_assets gives "assets" as a list: write assets[0].version.',
          at: 'main.tf:8:11',
          marked: 'data.huaweicloud_koogallery_assets.k.assets.version',
          address: 'output.b.value',
        },
      ],
    },
  },
});

const validated = (fallback: string, condition: string): string =>
  `variable "a" {\n  default = ${fallback}\n  validation {\n    condition     = ${condition}\n    error_message = "No."\n  }\n}\n`;

describeRule(variableDefaultRefused, {
  good: {
    'a default that passes': validated('5', 'var.a > 4'),
    'a pattern that matches': validated('"web-1"', 'length(regexall("^[a-z0-9-]+$", var.a)) > 0'),
    'can(regex()) that matches': validated('"web-1"', 'can(regex("^[a-z0-9-]+$", var.a))'),
    'an empty default, for the buyer to fill in': validated('""', 'length(var.a) > 3'),
    'what cannot be computed': validated('"a"', 'sha256(var.a) == "x"'),
    'a list that passes': validated('["a", "b"]', 'alltrue([for x in var.a : contains(["a", "b", "c"], x)])'),
  },
  bad: {
    'a number that is too large': {
      files: validated('500', 'var.a <= 300 && var.a >= 1'),
      found: [
        {
          severity: 'warning',
          message: 'The default of "a" does not pass its own validation: "No.".',
          at: 'main.tf:2:13',
          marked: '500',
          address: 'variable.a.default',
        },
      ],
    },
    'a text that the pattern does not match': {
      files: validated('"Web_1"', 'can(regex("^[a-z0-9-]+$", var.a))'),
      found: [
        {
          severity: 'warning',
          message: 'The default of "a" does not pass its own validation: "No.".',
          at: 'main.tf:2:13',
          marked: '"Web_1"',
          address: 'variable.a.default',
        },
      ],
    },
    'an item that is not in the list': {
      files: validated('["a", "d"]', 'alltrue([for x in var.a : contains(["a", "b", "c"], x)])'),
      found: [
        {
          severity: 'warning',
          message: 'The default of "a" does not pass its own validation: "No.".',
          at: 'main.tf:2:13',
          marked: '["a", "d"]',
          address: 'variable.a.default',
        },
      ],
    },
  },
});

describeRule(expressionNeverTrue, {
  good: { 'a condition on the value': validated('1', 'var.a > 0') },
  bad: {
    'a condition that is always false': {
      files: validated('1', 'length("abc") > 5'),
      found: [
        {
          severity: 'error',
          message: 'This condition can never hold: no deployment would pass it.',
          at: 'main.tf:4:21',
          marked: 'length("abc") > 5',
          address: 'variable.a.validation.condition',
        },
      ],
    },
  },
});
