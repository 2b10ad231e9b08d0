import { expect } from 'chai';
import { parseHcl } from '../../src/template/hcl/parse-hcl.js';
import { parseJsonTemplate } from '../../src/template/json/parse-json-template.js';
import type { Expression } from '../../src/template/model.js';
import { walkExpressions } from '../../src/template/queries/walk-expressions.js';
import { noFile, outline, shape } from './shape.js';

const HCL = `
terraform {
  required_version = ">= 1.5"
  required_providers {
    huaweicloud = { source = "huawei.com/provider/huaweicloud", version = ">= 1.56.0" }
  }
}
provider "huaweicloud" {
  region = var.region
}
variable "region" {
  type      = string
  default   = "cn-north-4"
  sensitive = true
  validation {
    condition     = length(var.region) > 0
    error_message = "Which one?"
  }
}
variable "tags" {
  type    = map(string)
  default = {}
}
locals {
  ports = [22, 80, -1]
  text  = "a-\${var.region}-$\${b}"
}
data "huaweicloud_vpc" "old" {
  name = local.text
}
resource "huaweicloud_vpc" "main" {
  count      = var.region == "x" ? 2 : 1
  name       = "vpc"
  tags       = { for k, v in var.tags : k => upper(v) }
  depends_on = [data.huaweicloud_vpc.old]
  provider   = huaweicloud.other
  lifecycle {
    ignore_changes = [tags, name]
    precondition {
      condition     = true
      error_message = "no"
    }
  }
  dynamic "route" {
    for_each = var.tags
    iterator = it
    content {
      cidr = it.value
    }
  }
  provisioner "local-exec" {
    command = "true"
  }
}
resource "huaweicloud_vpc" "second" {
  name = null
}
module "m" {
  source    = "./m"
  providers = { huaweicloud = huaweicloud.other }
}
output "id" {
  value      = huaweicloud_vpc.main[0].id
  depends_on = [huaweicloud_vpc.main]
}
moved {
  from = huaweicloud_vpc.a
  to   = huaweicloud_vpc.b
}
`;

const JSON_FORM = `{
  "//": "A comment.",
  "terraform": {
    "required_version": ">= 1.5",
    "required_providers": [
      {"huaweicloud": {"source": "huawei.com/provider/huaweicloud", "version": ">= 1.56.0"}}
    ]
  },
  "provider": {"huaweicloud": {"region": "\${var.region}"}},
  "variable": {
    "region": {
      "//": "Another.",
      "type": "string",
      "default": "cn-north-4",
      "sensitive": true,
      "validation": [{"condition": "\${length(var.region) > 0}", "error_message": "Which one?"}]
    },
    "tags": {"type": "map(string)", "default": {}}
  },
  "locals": {"ports": [22, 80, -1], "text": "a-\${var.region}-$\${b}"},
  "data": {"huaweicloud_vpc": {"old": {"name": "\${local.text}"}}},
  "resource": {
    "huaweicloud_vpc": {
      "main": {
        "count": "\${var.region == \\"x\\" ? 2 : 1}",
        "name": "vpc",
        "tags": "\${ { for k, v in var.tags : k => upper(v) } }",
        "depends_on": ["data.huaweicloud_vpc.old"],
        "provider": "huaweicloud.other",
        "lifecycle": {
          "ignore_changes": ["tags", "name"],
          "precondition": {"condition": true, "error_message": "no"}
        },
        "dynamic": {"route": {"for_each": "\${var.tags}", "iterator": "it", "content": {"cidr": "\${it.value}"}}},
        "provisioner": {"local-exec": {"command": "true"}}
      },
      "second": [{"name": null}]
    }
  },
  "module": {"m": {"source": "./m", "providers": {"huaweicloud": "huaweicloud.other"}}},
  "output": {"id": {"value": "\${huaweicloud_vpc.main[0].id}", "depends_on": ["huaweicloud_vpc.main"]}},
  "moved": {"from": "huaweicloud_vpc.a", "to": "huaweicloud_vpc.b"}
}`;

describe('JSON: the model', () => {
  it('is the same as that of the HCL form', () => {
    const json = parseJsonTemplate(JSON_FORM, noFile);
    expect([json.mistakes, json.hclMistakes]).to.deep.equal([[], []]);
    expect(outline(json.body)).to.equal(outline(parseHcl(HCL, noFile).body));
  });

  it('reads an array of objects at the top, and arrays for several blocks', () => {
    const text = '[{"variable": [{"a": {}}, {"b": {}}]}, {"output": {"c": [{"value": 1}, {"value": 2}]}}]';
    expect(outline(parseJsonTemplate(text, noFile).body)).to.equal(
      'variable a\nvariable b\noutput c\n  value = 1\noutput c\n  value = 2\n',
    );
  });

  it('leaves what only a provider knows as arguments', () => {
    const text = '{"resource": {"t": {"n": {"network": [{"uuid": "${a.b}"}]}}}, "strange": 1}';
    expect(outline(parseJsonTemplate(text, noFile).body)).to.equal(
      'strange = 1\nresource t n\n  network = [{"uuid": a.b}]\n',
    );
  });

  it('reads the default and the descriptions as their letters, as Terraform does', () => {
    const text = `{
      "variable": {"pw": {"type": "string", "description": "No %{} or \${a.b}", "default": {"\${k}": "\${var.q}"}}},
      "output": {"o": {"description": "5\${", "value": "\${var.pw}"}}
    }`;
    const { body, hclMistakes } = parseJsonTemplate(text, noFile);
    expect(hclMistakes).to.deep.equal([]);
    expect(outline(body)).to.equal(
      'variable pw\n  type = string\n  description = "No %{} or ${a.b}"\n  default = {"${k}": "${var.q}"}\n' +
        'output o\n  description = "5${"\n  value = var.pw\n',
    );
  });

  it('gives every part its place in the file, through the escapes of strings', () => {
    const text = '{"locals": {"a": "x\\n\\u00e9${f(\\"q\\", var.b)}"}}';
    const { body } = parseJsonTemplate(text, noFile);
    const found: string[] = [];
    walkExpressions(body, (one: Expression) => {
      found.push(`${shape(one)} at ${text.slice(one.span.start, one.span.end)}`);
    });
    expect(found).to.deep.equal([
      '<template "x\\né" ${f("q", var.b)}> at "x\\n\\u00e9${f(\\"q\\", var.b)}"',
      'f("q", var.b) at f(\\"q\\", var.b)',
      '"q" at \\"q\\"',
      'var.b at var.b',
      'var at var',
    ]);
    const [block] = body.blocks;
    expect(text.slice(block!.headSpan.start, block!.headSpan.end)).to.equal('locals');
    expect(text.slice(block!.span.start, block!.span.end)).to.equal(text.slice(1, -1));
  });

  it('tells mistakes in the expressions of strings at their place', () => {
    const text = '{\n  "locals": {"a": "é\\n${f(1 2)}", "b": "${var.}"}\n}';
    const { hclMistakes } = parseJsonTemplate(text, noFile);
    expect(hclMistakes.map(({ code, span }) => [code, text.slice(span.start - 3, span.start)])).to.deep.equal(
      [
        ['missing-comma', 'f(1'],
        ['missing-name', 'ar.'],
      ],
    );
  });

  it('tells names that stand there twice, but not resource types and block types that Terraform joins', () => {
    const text = `{
      "variable": {"a": {"type": "string", "type": "number"}},
      "variable": {"a": {}, "a": {}},
      "resource": {"t": {"n": {}}, "t": {"m": {}}}
    }`;
    const { mistakes } = parseJsonTemplate(text, noFile);
    expect(
      mistakes.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)} ${span.start}`),
    ).to.deep.equal([
      `duplicate-name "type" ${text.indexOf('"type": "number"')}`,
      `duplicate-name "a" ${text.lastIndexOf('"a"')}`,
    ]);
  });

  it('tells comments where names are expected, unless they declare nothing', () => {
    const text = `{
      "//": "top",
      "resource": {"//": "one", "t": {"//": {}, "n": {"//": "body", "lifecycle": {"//": "body"}}}},
      "variable": {"//": null, "a": {}},
      "output": [{"//": []}, {"//": "two"}],
      "provider": {"//": "three"}
    }`;
    const { body, mistakes } = parseJsonTemplate(text, noFile);
    expect(
      mistakes.map(({ code, span }) => `${code} ${text.slice(span.start, span.end + 5).replace('": ', ' ')}`),
    ).to.deep.equal([
      'comment-as-name "// "on',
      'comment-as-name "// {},',
      'comment-as-name "// "tw',
      'comment-as-name "// "th',
    ]);
    expect(outline(body)).to.equal('resource t n\n  lifecycle\nvariable a\n');
  });

  it('tells what should be an object', () => {
    const codes = (text: string): string[] =>
      parseJsonTemplate(text, noFile).mistakes.map(({ code }) => code);
    expect(codes('"x"')).to.deep.equal(['not-an-object']);
    expect(codes('[1]')).to.deep.equal(['not-an-object']);
    expect(codes('{"variable": {"a": 1}}')).to.deep.equal(['not-an-object']);
    expect(codes('{"resource": "x"}')).to.deep.equal(['not-an-object']);
  });

  it('leaves broken values as invalid, and reads the rest', () => {
    const text = '{\n  "locals": {\n    "a": "x,\n    "b": ,\n    "c": 3\n    "d": True\n  }\n}';
    expect(outline(parseJsonTemplate(text, noFile).body)).to.equal(
      'locals\n  a = <invalid>\n  b = <invalid>\n  c = 3\n  d = <invalid>\n',
    );
  });
});
