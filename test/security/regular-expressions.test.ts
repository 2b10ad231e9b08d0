import { expect } from 'chai';
import path from 'node:path';
import vm from 'node:vm';
import { type HostileText, hostileTexts } from './hostile-texts.js';
import { computedPatterns, type SourcePattern, sourcePatterns } from './source-patterns.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Characters of a text: first a short one; where it takes long, one and four times this many. */
const [SHORT, LONG] = [4000, 10_000];
/** What is shorter is not looked at closer. */
const NOTICEABLE_MS = 1;
/** Microseconds of the processor's time; what takes less is no harm. */
const HARMFUL = 20_000;
/** Four times the text takes sixteen times the time of what takes its square. */
const MAX_RATIO = 8;
/** Of short texts; with less, a part that takes the square is not yet a harm in texts ten times as long. */
const NOTICEABLE_RATIO = 5;

/** What searches in short texts only, and why they are short. */
const EXPECTED: Readonly<Record<string, string>> = {
  'src/asset/sbom/readers/jar.ts': 'a name of less than 256 characters',
  'src/marketplace/answers/compare-canonical.ts':
    'a gap of at most 8,000 characters, in the message of a gateway',
  'src/publish/proving/difference-place.ts': 'what RFS says of a plan, one message',
};

describe('regular expressions of the sources', () => {
  it('take no more than in a straight line, whatever they search in', async () => {
    const { computed, patterns } = sourcePatterns(ROOT);
    const all = [...patterns, ...(await computedPatterns(computed))];
    expect(patterns.length).to.be.greaterThan(500);
    const seen = new Set<string>();
    const slow = all.flatMap((one) => {
      const key = `/${one.pattern}/${one.flags}`;
      if (seen.has(key) || one.place.replace(/:\d+$/, '') in EXPECTED) return [];
      seen.add(key);
      const text = slowText(one);
      return text ? [`${one.place} ${key} in ${JSON.stringify(text)}`] : [];
    });
    expect(slow).to.deep.equal([]);
  });

  it('are found slow where they are', () => {
    for (const pattern of [
      '^(a+)+$',
      'curl[^\\n]*\\| sh',
      '\\s+$',
      '(?:^|/)x/.*\\.y$',
      '<!--[^]*?-->',
      'x(?:-\\S+\\s+)*y',
    ])
      expect(slowText({ flags: '', pattern, place: '' }), pattern).to.be.an('object');
    for (const pattern of ['^a+$', 'curl[^\\n]{0,99}\\| sh', '^\\s*#', '[^/]\\.y$'])
      expect(slowText({ flags: '', pattern, place: '' }), pattern).to.equal(undefined);
  });
});

/** A text on which a pattern takes far more than four times as long when it is four times as long. */
function slowText({ flags, pattern }: SourcePattern): HostileText | undefined {
  // Only what is repeated without an end can take long.
  if (!/[*+]|\{\d+,\d*\}/.test(pattern)) return undefined;
  // Made where it searches: one of another context is searched for slowly.
  const expression = vm.runInContext(
    `new RegExp(${JSON.stringify(pattern)}, ${JSON.stringify(flags.replace('y', ''))})`,
    sandbox,
  ) as RegExp;
  for (const text of noticeable(expression, hostileTexts(pattern, flags)))
    // What else the machine does makes one measurement long, and hardly all of them.
    if (
      mayGrowTooFast(expression, text) &&
      Array.from({ length: ATTEMPTS }).every(() => growsTooFast(expression, text))
    )
      return text;
  return undefined;
}

/** Much of what takes long takes four times as long for four times the text, and is not worth a longer text. */
function mayGrowTooFast(expression: RegExp, text: HostileText): boolean {
  const short = Math.min(timeOf(expression, text, SHORT), timeOf(expression, text, SHORT));
  // What did not end has no ratio.
  return !Number.isFinite(short) || timeOf(expression, text, 4 * SHORT) > NOTICEABLE_RATIO * short;
}

function growsTooFast(expression: RegExp, text: HostileText): boolean {
  const short = timeOf(expression, text, LONG);
  // What takes the square of the text then takes sixteen times as long.
  if (short < HARMFUL / 32) return false;
  // The first time it may be interpreted.
  const long = Math.min(timeOf(expression, text, 4 * LONG), timeOf(expression, text, 4 * LONG));
  return long > HARMFUL && long > MAX_RATIO * Math.min(short, timeOf(expression, text, LONG));
}

const ATTEMPTS = 6;
/** Of the clock, which goes on while other programs have the processor. */
const TIMEOUT_MS = 2000;
const sandbox = vm.createContext({ at: 0, noticed: false, now: () => performance.now() });
const search = new vm.Script(
  'expression.global ? [...text.matchAll(expression)].length : expression.test(text)',
);
/** One after the other, up to the first that takes noticeable time. */
const searchOn = new vm.Script(`
  for (noticed = false; !noticed && at < texts.length; ) {
    const before = now();
    const text = texts[at++];
    expression.global ? [...text.matchAll(expression)].length : expression.test(text);
    noticed = now() - before > ${NOTICEABLE_MS};
  }
`);

/** The texts that take long enough to look at closer, and where the time of all ends, one of the others. */
function* noticeable(expression: RegExp, texts: HostileText[]): Generator<HostileText> {
  const short = texts.map((text) => written(text, SHORT));
  for (let at = 0; at < short.length;) {
    Object.assign(sandbox, { at, expression, texts: short });
    try {
      searchOn.runInContext(sandbox, { timeout: TIMEOUT_MS });
    } catch {
      sandbox.noticed = true;
    }

    at = sandbox.at;
    if (sandbox.noticed) yield texts[at - 1]!;
  }
}

function written({ head, repeated, tail }: HostileText, length: number): string {
  return head + repeated.repeat(Math.ceil(length / repeated.length)) + tail;
}

/** Microseconds of the processor's time; what was stopped took forever. */
function timeOf(expression: RegExp, text: HostileText, length: number): number {
  Object.assign(sandbox, { expression, text: written(text, length) });
  for (let attempt = 0; ; attempt += 1) {
    const before = process.cpuUsage();
    try {
      search.runInContext(sandbox, { timeout: TIMEOUT_MS });
      return process.cpuUsage(before).user;
    } catch {
      // On a machine with much else to do that while may hold little of this process's time.
      const used = process.cpuUsage(before).user;
      if (used > HARMFUL || attempt === 3) return length === LONG ? used : Number.POSITIVE_INFINITY;
    }
  }
}
