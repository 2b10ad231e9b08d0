import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintInput } from '../../../src/lint/lint-paths.js';
import { lintTemplate } from '../../../src/lint/lint-template.js';
import { readTemplate, readTemplateText } from '../../../src/template/read-template.js';

/** Of the processor, which other tests beside this one do not use up. */
const MAX_SECONDS = 2;
const OPERATORS = 3000;
const LEVELS = 290;

/** Every kind of nesting that a walk over an expression goes into. */
const DEEP: Readonly<Record<string, string>> = {
  sum: `${'1 + '.repeat(OPERATORS)}1`,
  'sum of strings': `${'"a" + '.repeat(OPERATORS)}"a"`,
  'row of conditions': `${'var.x || '.repeat(OPERATORS)}true`,
  path: `var.x${'.y'.repeat(OPERATORS)}`,
  'row of indices': `var.x${'[0]'.repeat(OPERATORS)}`,
  'sums in brackets': `${'('.repeat(LEVELS)}1${') + 1 + 1 + 1'.repeat(LEVELS)}`,
  'sums in calls': `${'max(1+'.repeat(LEVELS)}1${')'.repeat(LEVELS)}`,
  conditionals: `${'var.x ? 1 : '.repeat(LEVELS)}2`,
  loops: `${'[for x in '.repeat(LEVELS)}[1]${' : x]'.repeat(LEVELS)}`,
  objects: `${'{a='.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`,
};

/** Places that different rules look into. */
const PLACES: ReadonlyArray<(value: string) => string> = [
  (value) => `locals {\n  a = ${value}\n}\noutput "a" {\n  value = local.a\n}\n`,
  (value) => `resource "huaweicloud_vpc" "a" {\n  name = ${value}\n}\n`,
  (value) =>
    `variable "x" {\n  default = ${value}\n  validation {\n    condition     = ${value}\n    error_message = "No."\n  }\n}\n`,
  (value) => `module "a" {\n  source = "./a"\n  count  = ${value}\n}\n`,
];

/** What it gives, and the seconds of processor time that it took. */
function timed<Result>(run: () => Result): { result: Result; seconds: number } {
  const before = process.cpuUsage();
  const result = run();
  const { system, user } = process.cpuUsage(before);
  return { result, seconds: (system + user) / 1e6 };
}

function rulesIn(text: string): Set<string> {
  return new Set(lintTemplate(readTemplateText(text, 'main.tf')).map(({ rule }) => rule));
}

describe('a template that no author writes', () => {
  for (const [what, value] of Object.entries(DEEP))
    it(`with a deep or long ${what}: no rule crashes`, () => {
      const { result, seconds } = timed(() => PLACES.map((place) => [...rulesIn(place(value))]));
      expect(result.flat()).to.not.include('lint/rule-crashed');
      expect(seconds).to.be.below(MAX_SECONDS * PLACES.length);
    });

  it('says once where a row of operators is too long', () => {
    const found = lintTemplate(readTemplateText(PLACES[0]!(DEEP.sum!), 'main.tf'));
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message, rule }) => `${rule}: ${message}`)).to.deep.equal([
      'syntax/hcl: There are more than 400 operators in a row here.',
    ]);
  });

  it('of 600 KB that are not text: one message', () => {
    let state = 1;
    const noise = Uint8Array.from({ length: 600 * 1024 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return state >> 16;
    });
    const { result, seconds } = timed(() => lintInput(noise, undefined));
    const [finding, ...others] = result.findings;
    expect(others).to.deep.equal([]);
    expect(finding).to.include({
      rule: 'syntax/archive',
      message:
        'More than 100 parts of this file are not UTF-8: it is not text, or in another encoding such as GBK. Save it as UTF-8.',
    });
    expect(seconds).to.be.below(MAX_SECONDS);
  });

  it('with 130,000 variables: one error', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'koo-hostile-'));
    try {
      const file = path.join(folder, 'main.tf');
      const lines = Array.from({ length: 130_000 }, (_, at) => `variable "v${at}" {}\n`);
      writeFileSync(file, lines.join(''));
      const before = process.cpuUsage();
      const errors = lintTemplate(await readTemplate(file)).filter(({ severity }) => severity === 'error');
      const { system, user } = process.cpuUsage(before);
      expect(errors.map(({ rule }) => rule)).to.deep.equal(['syntax/archive']);
      expect((system + user) / 1e6).to.be.below(MAX_SECONDS);
    } finally {
      rmSync(folder, { force: true, recursive: true });
    }
  });

  it('whose file is a pipe: says so, and waits for nothing', async function () {
    const folder = mkdtempSync(path.join(tmpdir(), 'koo-hostile-'));
    try {
      const pipe = path.join(folder, 'main.tf');
      if (spawnSync('mkfifo', [pipe]).status !== 0) this.skip();
      let message: string | undefined;
      await readTemplate(pipe).catch((error: Error) => (message = error.message));
      expect(message).to.match(/main\.tf is neither a regular file nor a folder\.$/);
    } finally {
      rmSync(folder, { force: true, recursive: true });
    }
  });
});
