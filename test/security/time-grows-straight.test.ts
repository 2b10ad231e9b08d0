import { expect } from 'chai';
import { goGlob } from '../../src/asset/container/go-glob.js';
import { PackageFilter } from '../../src/asset/collect/package-filter.js';
import { UsageError } from '../../src/errors/koo-error.js';
import { didYouMean } from '../../src/findings/did-you-mean.js';
import { limitSuggestions, spendOnSuggestions } from '../../src/findings/suggestion-budget.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HOSTILE_INPUTS, type HostileInput } from './hostile-inputs.js';

/** Four times the input takes less than eight times the time; its square would take sixteen times. */
const MAX_RATIO = 8;
const ATTEMPTS = 3;

describe('time grows in a straight line with', () => {
  for (const input of HOSTILE_INPUTS) {
    it(input.name, async () => {
      await input.work(input.size);
      const ratios: number[] = [];
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        ratios.push(await growth(input));
        if (ratios.at(-1)! < MAX_RATIO) return;
      }

      expect.fail(
        `four times the input took ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times the time`,
      );
    });
  }
});

describe('what would not end is bounded', () => {
  it('a glob of Go with many stars, as Go matches it', () => {
    const many = goGlob(`${'*a'.repeat(40)}b`)!;
    expect(many.test('a'.repeat(200))).to.equal(false);
    expect(many.test(`${'a'.repeat(200)}b`)).to.equal(true);
    for (const [pattern, name, matches] of [
      ['*.t*t', 'a.txt', true],
      ['*a*b', 'xaxb', true],
      ['*a*b', 'xaxc', false],
      ['a*/b', 'ax/b', true],
      ['**', 'a', true],
      ['*', 'a/b', false],
      ['a*b*c', 'abxbc', true],
    ] as const)
      expect(goGlob(pattern)!.test(name), `${pattern} ${name}`).to.equal(matches);
  });

  it('the patterns of a package', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'koo-'));
    try {
      await writeFile(path.join(folder, '.kooignore'), 'a\n'.repeat(200_000));
      const error = await new PackageFilter([]).readIgnoreFile(folder, '').catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(UsageError);
      expect(error).to.include({ code: 'TOO_MANY_PATTERNS', place: '.kooignore:4987' });
      expect(() => new PackageFilter([`a${'/**/a'.repeat(9)}`])).to.throw(UsageError, /8 times/);
    } finally {
      await rm(folder, { force: true, recursive: true });
    }
  });

  it('suggestions for one rule', () => {
    const names = Array.from({ length: 4000 }, (_, index) => `name_${index}`);
    expect(didYouMean('nmae_1', ['name_1'])).to.equal('name_1');
    const made = limitSuggestions(() => names.map((name) => didYouMean(`${name}x`, names)));
    expect(made.at(-1)).to.equal(undefined);
    expect(spendOnSuggestions(Number.MAX_SAFE_INTEGER)).to.equal(true);
  });
});

/** How many times longer four times the input takes, by the processor's time of this process. */
async function growth({ size, work }: HostileInput): Promise<number> {
  const small = await timeOf(() => work(size));
  const large = await timeOf(() => work(4 * size));
  return large / Math.max(small, MIN_MICROSECONDS);
}

/** Below it, what is measured is the clock. */
const MIN_MICROSECONDS = 5000;

async function timeOf(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user;
}
