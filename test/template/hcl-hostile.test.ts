import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { parseHcl } from '../../src/template/hcl/parse-hcl.js';
import { walkExpressions } from '../../src/template/queries/walk-expressions.js';
import { mistakesIn } from './hcl2json.js';
import { noFile } from './shape.js';

/** What has to be read without a crash and without a second thought, whatever its size. */
const HOSTILE: Record<string, [text: string, codes: string[]]> = {
  'ten thousand brackets': [`a = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, ['too-deep']],
  'ten thousand blocks in one another': ['a {\n'.repeat(10_000) + '}\n'.repeat(10_000), ['too-deep']],
  'a hundred thousand signs': [`a = ${'!'.repeat(100_000)}x\n`, ['too-deep']],
  'a long row of sums': [`a = ${'1 + '.repeat(50_000)}1\n`, ['too-deep']],
  'a long path': [`a = x${'.y'.repeat(50_000)}\n`, ['too-deep']],
  'conditions in one another': [`a = ${'x ? y : '.repeat(20_000)}z\n`, ['too-deep']],
  'strings in strings': [`a = ${'"${'.repeat(10_000)}x${'}"'.repeat(10_000)}\n`, ['too-deep']],
  'a long list': [`a = [${'1, '.repeat(100_000)}]\n`, []],
  'a long string': [`a = "${'x'.repeat(1_000_000)}"\n`, []],
  'nothing but line ends': ['\n'.repeat(500_000), []],
};

describe('HCL: hostile input', () => {
  for (const [what, [text, codes]] of Object.entries(HOSTILE))
    it(`${what}: ${codes.join(', ') || 'no mistake'}`, () => {
      expect(mistakesIn(text).map((mistake) => mistake.code)).to.deep.equal(codes);
    });

  // Each of these would take minutes if a part of it were read again and again.
  for (const piece of [
    'a = "x\n',
    'a = "${("\n',
    'a = <<E\nx\nE)\n',
    'a = <<E\n${\n',
    '(]',
    '[',
    '}',
    '"',
    '@ ',
    "'",
    'a = [\n',
  ])
    it(`many times ${JSON.stringify(piece)}`, () => {
      expect(mistakesIn(piece.repeat(5000))).to.not.be.empty;
    });

  it('random text: no crash, and every place lies in the text', () => {
    const pieces = fc.constantFrom(
      '"',
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      '=',
      ',',
      '\n',
      ' ',
      '${',
      '%{',
      '~',
      '<<E\n',
      'E\n',
      'a',
      'for',
      'in',
      ':',
      '?',
      '.',
      '*',
      '0',
      '1e',
      '\\',
      '#',
      '/*',
      '*/',
      '//',
      "'",
      '，',
      '变',
      '\0',
      '\u{1F600}',
      '\uD800',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { body, mistakes } = parseHcl(text, noFile);
        for (const { span } of mistakes) {
          expect(span.start).to.be.within(0, text.length);
          expect(span.end).to.be.within(span.start, text.length);
        }

        walkExpressions(body, ({ span }) => {
          expect(span.start).to.be.within(0, text.length);
          expect(span.end).to.be.within(span.start, text.length);
        });
      }),
      { numRuns: 2000, seed: 22 },
    );
  });

  // A file that is well formed lacks one character: one mistake is told, not one and its consequences.
  it('one bracket, quote, comma or equals sign taken out is one mistake', () => {
    const folder = path.join(packageRoot(), 'test/template/fixtures/single-mistakes');
    const wrong: string[] = [];
    for (const name of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      expect(mistakesIn(text)).to.deep.equal([]);
      for (let at = 0; at < text.length; at++) {
        if (!'{}[]()",='.includes(text[at]!)) continue;
        const found = mistakesIn(text.slice(0, at) + text.slice(at + 1));
        const line = text.slice(0, at).split('\n').length;
        if (found.length > 1)
          wrong.push(`${name}:${line} without ${text[at]}: ${found.map((one) => one.code).join(', ')}`);
      }
    }

    expect(wrong).to.deep.equal([]);
  });
});
