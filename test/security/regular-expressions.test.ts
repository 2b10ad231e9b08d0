import { expect } from 'chai';
import path from 'node:path';
import vm from 'node:vm';
import { type HostileText, hostileTexts } from './hostile-texts.js';
import { computedPatterns, type SourcePattern, sourcePatterns } from './source-patterns.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Characters of a text: first a short one; where it takes long, one and four times this many. */
const [SHORT, LONG] = [4000, 30_000];
/** Microseconds of the processor's time: what is short is not looked at closer, and what is not long is no harm. */
const [NOTICEABLE, HARMFUL] = [1000, 100_000];
/** Four times the text takes sixteen times the time of what takes its square. */
const MAX_RATIO = 8;

/** What searches in short texts only, and why they are short. */
const EXPECTED: Readonly<Record<string, string>> = {
  'src/asset/sbom/readers/jar.ts': 'a name of less than 256 characters',
  'src/cli/chinese/chinese-check.ts': 'a message of koo, whose names are shortened',
  'src/marketplace/answers/compare-canonical.ts':
    'a gap of at most 8,000 characters, in the message of a gateway',
  'src/publish/proving/difference-place.ts': 'what RFS says of a plan, one message',
};

describe('regular expressions of the sources', function () {
  this.timeout(300_000);

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
  const expression = new RegExp(pattern, flags.replace('y', ''));
  return hostileTexts(pattern, flags).find((text) => {
    if (timeOf(expression, text, SHORT) < NOTICEABLE) return false;
    // The first time it may be interpreted.
    const long = Math.min(timeOf(expression, text, 4 * LONG), timeOf(expression, text, 4 * LONG));
    return long > HARMFUL && long > MAX_RATIO * timeOf(expression, text, LONG);
  });
}

const TIMEOUT_MS = 1000;
const sandbox = vm.createContext({});
const search = new vm.Script(
  'expression.global ? [...text.matchAll(expression)].length : expression.test(text)',
);

/** Microseconds of the processor's time; what was stopped took forever. */
function timeOf(expression: RegExp, { head, repeated, tail }: HostileText, length: number): number {
  const text = head + repeated.repeat(Math.ceil(length / repeated.length)) + tail;
  Object.assign(sandbox, { expression, text });
  for (let attempt = 0; ; attempt += 1) {
    const before = process.cpuUsage();
    try {
      search.runInContext(sandbox, { timeout: TIMEOUT_MS });
      return process.cpuUsage(before).user;
    } catch {
      // On a machine with much else to do a second may hold little of this process's time.
      const used = process.cpuUsage(before).user;
      if (used > HARMFUL || attempt === 3) return length === LONG ? used : Number.POSITIVE_INFINITY;
    }
  }
}
