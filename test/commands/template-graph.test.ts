import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-template-graph';
import { svg } from '../../src/lint/graph/svg.js';
import { templateGraph, type TemplateGraph } from '../../src/lint/graph/template-graph.js';
import { readTemplateText } from '../../src/template/read-template.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const TEMPLATE = `variable "cidr" {
  validation {
    condition     = var.cidr != ""
    error_message = "Give a network."
  }
}

locals {
  name = "web"
}

resource "huaweicloud_vpc" "main" {
  name = local.name
  cidr = var.cidr
}

module "app" {
  source = "./modules/app"
  vpc    = huaweicloud_vpc.main.id
}

output "address" {
  value = module.app.address
}
`;

const MODULE = `variable "vpc" {}

output "address" {
  value = var.vpc
}
`;

/** Fails with what the program says about it. */
function accepted(program: string, call: string[], input: string): void {
  const { status, stderr } = spawnSync(program, call, { encoding: 'utf8', input });
  expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' });
}

function needs(program: string, test: Mocha.Context): void {
  if (!spawnSync(program, ['--version']).error) return;
  test.test!.title += ` (${program} is missing)`;
  test.skip();
}

describe('koo template graph', () => {
  const newFolder = temporaryFolders();
  let folder: string;
  const graph = async (...call: string[]): Promise<string> => {
    const { code, stderr, stdout } = await runKoo(['template', 'graph', ...call], { cwd: folder });
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    return stdout;
  };

  before(async () => {
    folder = await newFolder();
    await mkdir(path.join(folder, 'modules/app'), { recursive: true });
    await writeFile(path.join(folder, 'main.tf'), TEMPLATE);
    await writeFile(path.join(folder, 'modules/app/main.tf'), MODULE);
  });

  it('draws it in Mermaid', async () => {
    expect(await graph()).to.equal(`flowchart LR
  n0(["var.cidr"])
  n1("local.name")
  n2["huaweicloud_vpc.main"]
  n3[["module.app"]]
  n4>"output.address"]
  subgraph m1["modules/app"]
    n5(["var.vpc"])
    n6>"output.address"]
  end
  n1 --> n2
  n0 --> n2
  n2 --> n3
  n3 --> n4
  n5 --> n6
  n6 --> n3
`);
  });

  it('draws it in DOT', async () => {
    expect(await graph('.', '--format', 'dot')).to.equal(`digraph template {
  rankdir=LR;
  node [fontname="sans-serif"];
  "variable.cidr" [label="var.cidr", shape=ellipse];
  "local.name" [label="local.name", shape=note];
  "resource.huaweicloud_vpc.main" [label="huaweicloud_vpc.main", shape=box];
  "module.app" [label="module.app", shape=box3d];
  "output.address" [label="output.address", shape=cds];
  subgraph cluster_1 {
    label="modules/app";
    "modules/app: variable.vpc" [label="var.vpc", shape=ellipse];
    "modules/app: output.address" [label="output.address", shape=cds];
  }
  "local.name" -> "resource.huaweicloud_vpc.main";
  "variable.cidr" -> "resource.huaweicloud_vpc.main";
  "resource.huaweicloud_vpc.main" -> "module.app";
  "module.app" -> "output.address";
  "modules/app: variable.vpc" -> "modules/app: output.address";
  "modules/app: output.address" -> "module.app";
}
`);
  });

  it('draws what Graphviz takes', async function () {
    needs('dot', this);
    accepted('dot', ['-Tsvg', '-o', '/dev/null'], await graph('.', '--format', 'dot'));
  });

  it('draws a picture that is XML', async function () {
    needs('xmllint', this);
    const picture = await graph('.', '--format', 'svg');
    accepted('xmllint', ['--noout', '-'], picture);
    expect(picture.match(/<title>/g)).to.have.length(7);
    expect(picture.match(/marker-end=/g)).to.have.length(6);
  });

  it('draws what is written to break it', async function () {
    needs('xmllint', this);
    const hostile = ['resource "<a>&\\"" "]]>\\u0000\\n" {', '  x = var.y', '}', 'variable "y" {}', ''].join(
      '\n',
    );
    const picture = svg(templateGraph(readTemplateText(hostile, 'main.tf')));
    accepted('xmllint', ['--noout', '-'], picture);
  });

  it('draws circles, nothing at all, and 2,000 blocks', () => {
    const circle: TemplateGraph = {
      nodes: ['a', 'b'].map((name) => ({ id: name, kind: 'local', module: '', name })),
      edges: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
        { from: 'a', to: 'a' },
      ],
    };
    expect(svg(circle)).not.to.match(/NaN|Infinity/);
    expect(svg({ edges: [], nodes: [] })).to.include('width="20"');
    const many = Array.from({ length: 2000 }, (_, index) => `x${index}`);
    const chain = svg({
      nodes: many.map((name) => ({ id: name, kind: 'local', module: '', name })),
      edges: many.slice(1).flatMap((name, index) => [
        { from: many[index]!, to: name },
        { from: many[0]!, to: name },
      ]),
    });
    expect(chain.match(/<title>/g)).to.have.length(2000);
  });

  it('tells a program the same, by its schema', async () => {
    const told = JSON.parse(await graph('--json'));
    expect(validate(told), JSON.stringify(validate.errors)).to.equal(true);
    expect(told.nodes[2]).to.deep.equal({
      id: 'resource.huaweicloud_vpc.main',
      kind: 'resource',
      type: 'huaweicloud_vpc',
      name: 'main',
      module: '',
    });
  });
});
