import { referenceUndeclared } from '../../../../src/lint/rules/reference/undeclared.js';
import { describeRule } from '../../lint-files.js';

const VPC = 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n}\n';

describeRule(referenceUndeclared, {
  good: {
    'imports into what is declared, and into modules':
      'resource "huaweicloud_vpc" "main" {}\nimport {\n  to = huaweicloud_vpc.main["a"]\n  id = "x"\n}\nimport {\n  to = module.a[0].huaweicloud_vpc.b\n  id = "x"\n}\n',
    'names that are no values of the template': `terraform {
  required_providers {
    huaweicloud = {
      source                = "huawei.com/provider/huaweicloud"
      configuration_aliases = [huaweicloud.backup]
    }
  }
}
variable "list" {
  type = list(object({ name = string, size = optional(number, 1) }))
}
resource "huaweicloud_vpc" "main" {
  provider = huaweicloud.backup
  for_each = toset(["a"])
  name     = "\${each.key}-\${each.value.name}-\${path.module}-\${terraform.workspace}"
  cidr     = self.private_ip
  lifecycle {
    ignore_changes       = [name, tags.owner, tags["a.b"]]
    replace_triggered_by = [huaweicloud_vpc.main.id]
  }
  timeouts {
    create = count.index
  }
}
moved {
  from = huaweicloud_vpc.old
  to   = huaweicloud_vpc.main
}
import {
  to = huaweicloud_vpc.main
  id = "x"
}
`,
    'loop variables, also nested ones and in a template': `locals {
  nested = [for outer in ["a"] : { for key, inner in outer.items : inner.name => outer.name if key.x != "" }]
  text   = <<-EOT
    %{ for server in local.nested }
    \${server.name} \${server.address}
    %{ endfor }
  EOT
}
`,
    'iterators of dynamic blocks, with and without a name': `resource "huaweicloud_vpc" "main" {
  dynamic "outer" {
    for_each = [1]
    content {
      a = outer.value.name
      dynamic "inner" {
        for_each = outer.value.list
        iterator = it
        content {
          b = "\${outer.key}-\${it.value.name}"
        }
      }
    }
  }
}
`,
    'a data source inside of a check': `check "health" {
  data "huaweicloud_vpcs" "all" {}
  assert {
    condition     = length(data.huaweicloud_vpcs.all.vpcs) > 0
    error_message = "No VPC."
  }
}
`,
    'the long way to name a resource': `${VPC}output "id" {\n  value = resource.huaweicloud_vpc.main.id\n}\n`,
    'quoted names in JSON': {
      'main.tf.json': JSON.stringify({
        resource: {
          huaweicloud_vpc: {
            main: {
              name: 'main',
              provider: 'huaweicloud.backup',
              lifecycle: { ignore_changes: ['tags.owner'] },
            },
          },
          huaweicloud_vpc_subnet: {
            main: {
              vpc_id: '${huaweicloud_vpc.main.id}',
              depends_on: ['huaweicloud_vpc.main', 'module.net'],
            },
          },
        },
        module: { net: { source: './net', providers: { huaweicloud: 'huaweicloud.backup' } } },
        variable: { type: { type: 'list(string)', description: 'see huaweicloud_vpc.other' } },
      }),
      'net/main.tf': '',
    },
  },
  bad: {
    'an import into a resource that is not declared': {
      files:
        'resource "huaweicloud_vpc" "main" {}\nimport {\n  to = huaweicloud_vpc.mian[0]\n  id = "x"\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'The resource "huaweicloud_vpc.mian", which the import block imports, is not declared. Did you mean "huaweicloud_vpc.main"?',
          at: 'main.tf:3:8',
          marked: 'huaweicloud_vpc.mian[0]',
          address: 'import.to',
        },
      ],
    },
    'a misspelt iterator, and one under its old name': {
      files: `resource "huaweicloud_vpc" "a" {
  dynamic "obs" {
    for_each = []
    content {
      a = ob.value.x
    }
  }
  dynamic "flavor" {
    for_each = []
    iterator = it
    content {
      b = flavor.value
      c = ob.value
    }
  }
}
`,
      found: [
        {
          severity: 'error',
          message: 'No enclosing dynamic block has the iterator "ob", only "obs". Did you mean "obs.value"?',
          at: 'main.tf:5:11',
          marked: 'ob.value',
          address: 'resource.huaweicloud_vpc.a.dynamic.obs.content.a',
          fixed: `resource "huaweicloud_vpc" "a" {
  dynamic "obs" {
    for_each = []
    content {
      a = obs.value.x
    }
  }
  dynamic "flavor" {
    for_each = []
    iterator = it
    content {
      b = flavor.value
      c = ob.value
    }
  }
}
`,
        },
        {
          severity: 'error',
          message:
            'No enclosing dynamic block has the iterator "flavor", only "it". Did you mean "it.value"?',
          at: 'main.tf:12:11',
          marked: 'flavor.value',
          address: 'resource.huaweicloud_vpc.a.dynamic.flavor.content.b',
          fixed: `resource "huaweicloud_vpc" "a" {
  dynamic "obs" {
    for_each = []
    content {
      a = ob.value.x
    }
  }
  dynamic "flavor" {
    for_each = []
    iterator = it
    content {
      b = it.value
      c = ob.value
    }
  }
}
`,
        },
        {
          severity: 'error',
          message: 'No enclosing dynamic block has the iterator "ob", only "it". Did you mean "it.value"?',
          at: 'main.tf:13:11',
          marked: 'ob.value',
          address: 'resource.huaweicloud_vpc.a.dynamic.flavor.content.c',
          fixed: `resource "huaweicloud_vpc" "a" {
  dynamic "obs" {
    for_each = []
    content {
      a = ob.value.x
    }
  }
  dynamic "flavor" {
    for_each = []
    iterator = it
    content {
      b = flavor.value
      c = it.value
    }
  }
}
`,
        },
      ],
    },
    'a type without the provider’s name': {
      files: `${VPC}output "id" {\n  value = "id: ${'${vpc.main.id}'}"\n}\n`,
      found: [
        {
          severity: 'error',
          message: 'The resource "vpc.main" is not declared. Did you mean "huaweicloud_vpc.main"?',
          at: 'main.tf:5:18',
          marked: 'vpc.main',
          address: 'output.id.value',
          fixed: `${VPC}output "id" {\n  value = "id: ${'${huaweicloud_vpc.main.id}'}"\n}\n`,
        },
      ],
    },
    'another thing than the only one of its type: no fix': {
      files: `${VPC}output "id" {\n  value = huaweicloud_vpc.office.id\n}\n`,
      found: [
        {
          severity: 'error',
          message:
            'The resource "huaweicloud_vpc.office" is not declared. The only one of this type is "huaweicloud_vpc.main".',
          at: 'main.tf:5:11',
          marked: 'huaweicloud_vpc.office',
          address: 'output.id.value',
        },
      ],
    },
    'another thing than two of its type': {
      files: `${VPC}${VPC.replaceAll('main', 'web')}output "id" {\n  value = huaweicloud_vpc.wan.id\n}\n`,
      found: [
        {
          severity: 'error',
          message: 'The resource "huaweicloud_vpc.wan" is not declared.',
          at: 'main.tf:8:11',
          marked: 'huaweicloud_vpc.wan',
          address: 'output.id.value',
        },
      ],
    },
    'the only one of its type, with a word more': {
      files: `${VPC}output "id" {\n  value = huaweicloud_vpc.vpc_main.id\n}\n`,
      found: [
        {
          severity: 'error',
          message:
            'The resource "huaweicloud_vpc.vpc_main" is not declared. Did you mean "huaweicloud_vpc.main"?',
          at: 'main.tf:5:11',
          marked: 'huaweicloud_vpc.vpc_main',
          address: 'output.id.value',
          fixed: `${VPC}output "id" {\n  value = huaweicloud_vpc.main.id\n}\n`,
        },
      ],
    },
    'what a script is to replace': {
      files:
        'locals {\n  script = <<-EOT\n    console.log(`${records.length} of ${records.total}`)\n  EOT\n}\n',
      found: ['records.length', 'records.total'].map((name, index) => ({
        severity: 'error' as const,
        message: `Terraform reads "${name}" as a resource, but there is none. What the script itself replaces begins with $\${ instead of \${.`,
        at: `main.tf:3:${index === 0 ? 20 : 41}`,
        marked: name,
        address: 'local.script',
      })),
    },
    'a wrong name, with the right one of the same type': {
      files: `${VPC}resource "huaweicloud_vpc_subnet" "web" {\n  vpc_id = huaweicloud_vpc.mian.id\n}\n`,
      found: [
        {
          severity: 'error',
          message:
            'The resource "huaweicloud_vpc.mian" is not declared. Did you mean "huaweicloud_vpc.main"?',
          at: 'main.tf:5:12',
          marked: 'huaweicloud_vpc.mian',
          address: 'resource.huaweicloud_vpc_subnet.web.vpc_id',
          fixed: `${VPC}resource "huaweicloud_vpc_subnet" "web" {\n  vpc_id = huaweicloud_vpc.main.id\n}\n`,
        },
      ],
    },
    'a wrong type': {
      files: `${VPC}output "id" {\n  value = huaweicloud_vpcs.main.id\n}\n`,
      found: [
        {
          severity: 'error',
          message:
            'The resource "huaweicloud_vpcs.main" is not declared. Did you mean "huaweicloud_vpc.main"?',
          at: 'main.tf:5:11',
          marked: 'huaweicloud_vpcs.main',
          address: 'output.id.value',
          fixed: `${VPC}output "id" {\n  value = huaweicloud_vpc.main.id\n}\n`,
        },
      ],
    },
    'a data source without "data."': {
      files:
        'data "huaweicloud_availability_zones" "all" {}\noutput "zone" {\n  value = huaweicloud_availability_zones.all.names[0]\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'The resource "huaweicloud_availability_zones.all" is not declared. Did you mean "data.huaweicloud_availability_zones.all"?',
          at: 'main.tf:3:11',
          marked: 'huaweicloud_availability_zones.all',
          address: 'output.zone.value',
          fixed:
            'data "huaweicloud_availability_zones" "all" {}\noutput "zone" {\n  value = data.huaweicloud_availability_zones.all.names[0]\n}\n',
        },
      ],
    },
    'what is in a module and not in the root': {
      files: {
        'main.tf': 'module "net" {\n  source = "./net"\n}\noutput "id" {\n  value = module.nets.id\n}\n',
        'net/main.tf': 'output "id" {\n  value = huaweicloud_vpc.main.id\n}\n',
      },
      found: [
        {
          severity: 'error',
          message: 'The module "module.nets" is not declared. Did you mean "module.net"?',
          at: 'main.tf:5:11',
          marked: 'module.nets',
          address: 'output.id.value',
          fixed: 'module "net" {\n  source = "./net"\n}\noutput "id" {\n  value = module.net.id\n}\n',
        },
        {
          severity: 'error',
          message: 'The resource "huaweicloud_vpc.main" is not declared in the module net.',
          at: 'net/main.tf:2:11',
          marked: 'huaweicloud_vpc.main',
          address: 'output.id.value',
        },
      ],
    },
    'words that stand for var and local': {
      files: 'variable "a" {}\nlocals {\n  b = vars.a\n}\noutput "b" {\n  value = "${locals.b}"\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'Terraform reads "vars.a" as a resource of the type "vars", but there is none. Did you mean "var.a"?',
          at: 'main.tf:3:7',
          marked: 'vars.a',
          address: 'local.b',
          fixed: 'variable "a" {}\nlocals {\n  b = var.a\n}\noutput "b" {\n  value = "${locals.b}"\n}\n',
        },
        {
          severity: 'error',
          message:
            'Terraform reads "locals.b" as a resource of the type "locals", but there is none. Did you mean "local.b"?',
          at: 'main.tf:6:14',
          marked: 'locals.b',
          address: 'output.b.value',
          fixed: 'variable "a" {}\nlocals {\n  b = vars.a\n}\noutput "b" {\n  value = "${local.b}"\n}\n',
        },
      ],
    },
    'depends_on, in HCL and quoted in JSON': {
      files: {
        'a.tf': `${VPC}resource "huaweicloud_vpc_subnet" "a" {\n  depends_on = [huaweicloud_vpc.mein]\n}\n`,
        'b.tf.json':
          '{ "resource": { "huaweicloud_vpc_subnet": { "b": { "depends_on": ["huaweicloud_vpc.mian"] } } } }',
      },
      found: [
        {
          severity: 'error',
          message:
            'The resource "huaweicloud_vpc.mein" is not declared. Did you mean "huaweicloud_vpc.main"?',
          at: 'a.tf:5:17',
          marked: 'huaweicloud_vpc.mein',
          address: 'resource.huaweicloud_vpc_subnet.a.depends_on',
          fixed: `${VPC}resource "huaweicloud_vpc_subnet" "a" {\n  depends_on = [huaweicloud_vpc.main]\n}\n`,
        },
        {
          severity: 'error',
          message:
            'The resource "huaweicloud_vpc.mian" is not declared. Did you mean "huaweicloud_vpc.main"?',
          at: 'b.tf.json:1:68',
          marked: 'huaweicloud_vpc.mian',
          address: 'resource.huaweicloud_vpc_subnet.b.depends_on',
          fixed:
            '{ "resource": { "huaweicloud_vpc_subnet": { "b": { "depends_on": ["huaweicloud_vpc.main"] } } } }',
        },
      ],
    },
    'depends_on, quoted in HCL': {
      files: `${VPC}output "a" {\n  value      = 1\n  depends_on = ["huaweicloud_vpc.main", "huaweicloud_vpc.mian.id", "module.m", "var.a"]\n}\n`,
      found: [
        {
          severity: 'error',
          message:
            'The resource "huaweicloud_vpc.mian" is not declared. Did you mean "huaweicloud_vpc.main"?',
          at: 'main.tf:6:42',
          marked: 'huaweicloud_vpc.mian',
          address: 'output.a.depends_on',
          fixed: `${VPC}output "a" {\n  value      = 1\n  depends_on = ["huaweicloud_vpc.main", "huaweicloud_vpc.main.id", "module.m", "var.a"]\n}\n`,
        },
        {
          severity: 'error',
          message: 'The module "module.m" is not declared.',
          at: 'main.tf:6:69',
          marked: 'module.m',
          address: 'output.a.depends_on',
        },
      ],
    },
    'one name in several places once': {
      files: `${VPC}output "a" {\n  value = huaweicloud_vpc.mein.id\n}\noutput "b" {\n  value = huaweicloud_vpc.mein.cidr\n}\n`,
      found: [
        {
          severity: 'error',
          message:
            'The resource "huaweicloud_vpc.mein" is not declared. Did you mean "huaweicloud_vpc.main"?',
          at: 'main.tf:5:11',
          marked: 'huaweicloud_vpc.mein',
          address: 'output.a.value',
          related: ['8:11 Used here, too.'],
          fixed: `${VPC}output "a" {\n  value = huaweicloud_vpc.main.id\n}\noutput "b" {\n  value = huaweicloud_vpc.main.cidr\n}\n`,
        },
      ],
    },
  },
});
