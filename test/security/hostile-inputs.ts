import { lintTemplate } from '../../src/lint/lint-template.js';
import { inspectTemplate } from '../../src/lint/inspect/inspect-template.js';
import { InvalidManifest } from '../../src/project/invalid-manifest.js';
import { parseProject } from '../../src/project/load-project.js';
import { SourceText } from '../../src/syntax/source-text.js';
import { readTemplateText } from '../../src/template/read-template.js';

/** An input that grows with a number, and what koo does with it. */
export interface HostileInput {
  name: string;
  /** A size at which the work takes some tens of milliseconds. */
  size: number;
  work(size: number): Promise<void> | void;
}

const HEAD = 'product:\n  id: p\n  name: n\n  access: license\n';

/** Inputs of which each once took its square, or more. */
export const HOSTILE_INPUTS: readonly HostileInput[] = [
  { name: 'unknown keys in koo.yaml', size: 2000, work: manifest((n) => HEAD + lines(n, (i) => `k${i}: 1`)) },
  {
    name: 'rules in koo.yaml that no branch fits',
    size: 1000,
    work: manifest((n) => `${HEAD}rules:\n${lines(n, (i) => `  a/b${i}: 3`)}`),
  },
  {
    name: 'unknown templates in koo.yaml with near names',
    size: 400,
    work: manifest(
      (n) =>
        `${HEAD}templates:\n${lines(n, (i) => `  - { key: abcdef${i}, path: a }`)}specs:\n${lines(n, (i) => `  - { skuCode: a${i}, name: x, template: abcdeg${i} }`)}`,
    ),
  },
  {
    name: 'resources of one type, inspected',
    size: 1500,
    work: (n) => void inspectTemplate(readTemplateText(resources(n), 'main.tf')),
  },
  { name: 'variables', size: 1500, work: linted((n) => lines(n, (i) => `variable "v${i}" {\n}`)) },
  {
    name: 'undeclared variables with near names',
    size: 400,
    work: linted((n) =>
      lines(n, (i) => `variable "abcdef${i}" {\n}\noutput "o${i}" {\n value = var.abcdeg${i}\n}`),
    ),
  },
  {
    name: 'unknown arguments in one block',
    size: 600,
    work: linted((n) => `resource "huaweicloud_vpc" "v" {\n${lines(n, (i) => `  a${i} = ${i}`)}}\n`),
  },
  {
    name: 'providers in required_providers',
    size: 800,
    work: linted(
      (n) => `terraform {\n required_providers {\n${lines(n, (i) => `p${i} = { source = "a/b" }`)} }\n}\n`,
    ),
  },
  {
    name: 'version constraints',
    size: 300,
    work: linted((n) => lines(n, (i) => `provider "huaweicloud" {\n  version = ">= 1.${i}"\n}`)),
  },
  {
    name: 'local values, each twice the one before',
    size: 8,
    work: linted(
      (n) =>
        `locals {\n l0 = "a"\n${lines(n, (i) => ` l${i + 1} = "\${local.l${i}}\${local.l${i}}"`)}}\nresource "huaweicloud_vpc" "v" {\n name = local.l${n}\n count = length(local.l${n})\n}\n`,
    ),
  },
  {
    name: 'a list of one local value, which is that list',
    size: 100,
    work: linted(
      (n) =>
        `locals {\n a = [${Array.from({ length: n }, () => 'local.a').join(', ')}]\n}\nresource "huaweicloud_vpc" "v" {\n name = local.a\n}\n`,
    ),
  },
  {
    name: 'interpolations in one string',
    size: 3000,
    work: linted((n) => `locals {\n  a = "${'${local.b}'.repeat(n)}"\n}\n`),
  },
  {
    name: 'blocks without an end',
    size: 1500,
    work: linted((n) => `resource "a" "b" {\n${'c {\n'.repeat(n)}`),
  },
  { name: 'lists without an end', size: 5000, work: linted((n) => `locals {\n  a = ${'['.repeat(n)}\n}\n`) },
  {
    name: 'lists without an end, a line each',
    size: 5000,
    work: linted((n) => `locals {\n  a = ${'[\n'.repeat(n)}}\n`),
  },
  {
    name: 'JSON without quotes',
    size: 1500,
    work: (n) => void lintTemplate(readTemplateText(`{"locals":{${"a: 'b'\n".repeat(n)}}}`, 'main.tf.json')),
  },
  {
    name: 'one name many times in JSON',
    size: 2000,
    work: (n) =>
      void lintTemplate(readTemplateText(`{"locals":{${'"a":1,'.repeat(n)}"b":2}}`, 'main.tf.json')),
  },
  {
    name: 'apostrophes in user data',
    size: 10_000,
    work: linted((n) => userData(`echo ${'" '.repeat(1)}${'it\'s\\" '.repeat(n)}`)),
  },
  {
    name: 'downloads in user data',
    size: 400,
    work: linted((n) => userData(lines(n, (i) => `curl -O https://example.com/a${i}.tar.gz`))),
  },
  {
    name: 'downloads of values that are filled in',
    size: 400,
    work: linted((n) => userData(`A="\${local.a}"\n${lines(n, () => 'curl $A\necho ${local.b}')}`)),
  },
];

function linted(make: (size: number) => string): HostileInput['work'] {
  return (size) => void lintTemplate(readTemplateText(make(size), 'main.tf'));
}

function manifest(make: (size: number) => string): HostileInput['work'] {
  return async (size) => {
    try {
      await parseProject(new SourceText('koo.yaml', make(size)), import.meta.dirname);
    } catch (error) {
      if (!(error instanceof InvalidManifest)) throw error;
    }
  };
}

function userData(script: string): string {
  return `resource "huaweicloud_compute_instance" "c" {\n  name      = "x"\n  user_data = <<EOT\n#!/bin/bash\n${script}\nEOT\n}\n`;
}

function resources(count: number): string {
  return lines(count, (i) => `resource "huaweicloud_vpc" "v${i}" {\n  name = "a"\n}`);
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
}
