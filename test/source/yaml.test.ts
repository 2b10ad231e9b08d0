import { expect } from 'chai';
import fc from 'fast-check';
import { SourceText } from '../../src/syntax/source-text.js';
import { yamlMessages } from '../../src/syntax/messages.js';
import { parseYaml } from '../../src/syntax/yaml/yaml.js';

function problems(text: string): string[] {
  const source = new SourceText('a.yaml', text);
  return parseYaml(source).problems.map(({ code, span }) => {
    const { column, line } = source.positionAt(span.start);
    return `${line}:${column} ${code}`;
  });
}

describe('parseYaml', () => {
  it('answers plain data and the place of every part', () => {
    const source = new SourceText('a.yaml', 'a:\n  - b: 1\n    c: &x [2]\nd: *x\ne:\n');
    const document = parseYaml(source);
    const at = (...path: Array<number | string>) => {
      const { end, start } = document.spanOf(path);
      return source.text.slice(start, end);
    };

    expect(document.value).to.deep.equal({ a: [{ b: 1, c: [2] }], d: [2], e: null });
    expect(at('a', 0, 'c', 0)).to.equal('2');
    expect(at('d', 0)).to.equal('2');
    expect(at('e'), 'an empty value is shown at its key').to.equal('e');
    expect(at('a', 0, 'nope', 'deeper'), 'the nearest parent').to.match(/^b: 1\n/);
    const key = document.keySpanOf(['a', 0]);
    expect(source.text.slice(key.start, key.end)).to.equal('b');
  });

  it('is YAML 1.2: yes is text, 0o14 is a number, << is a key', () => {
    const { value } = parseYaml(new SourceText('a.yaml', 'a: yes\nb: 0o14\n<<: {c: 012}\n'));
    expect(value).to.deep.equal({ '<<': { c: 12 }, a: 'yes', b: 12 });
  });

  const cases: Array<[name: string, text: string, expected: string[]]> = [
    ['keys twice, each of them', 'a: 1\nb: 1\na: 2\nb: 2\n', ['3:1 duplicate-key', '4:1 duplicate-key']],
    ['a key that is text and number', '1: a\n"1": b\n', ['2:1 duplicate-key']],
    ['a key that is a list', '? [a]\n: 1\n', ['1:3 complex-key']],
    ['a tab', 'a:\n\tb: 1\n', ['2:1 tab-as-indent']],
    ['a wrong indentation', 'a:\n   b: 1\n  c: 2\n', ['3:1 bad-indent']],
    ['two keys on a line', 'a: b: c\n', ['1:4 block-as-implicit-key']],
    ['a quote without end, at the quote', 'a: "x"\nb: "y\nc: z\n', ['2:4 missing-char']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['2:1 multiple-docs']],
    ['a tag', 'a: !!binary aGk=\n', ['1:4 tag-resolve-failed']],
    ['an alias of nothing', 'a: *b\n', ['1:4 bad-alias']],
    ['YAML 1.1', '%YAML 1.1\n---\na: yes\n', ['1:1 bad-directive']],
    ['a value that holds itself', 'a: &a [*a]\n', ['1:1 too-many-aliases']],
    ['more than 100 aliases', `a: &a [x]\nb: [${'*a, '.repeat(101)}]\n`, ['2:405 too-many-aliases']],
    [
      'aliases of aliases of aliases',
      `a: &a [x, x, x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}]\n`).join('')}`,
      ['1:1 too-many-aliases'],
    ],
    ['lists in lists without end', '['.repeat(200_000), ['1:65 too-deep']],
    ['mappings in mappings without end', '{a: '.repeat(50_000), ['1:257 too-deep']],
    ['dashes without end', '- '.repeat(50_000), ['1:129 too-deep']],
  ];
  for (const [name, text, expected] of cases) {
    it(`finds ${name}`, () => expect(problems(text)).to.deep.equal(expected));
  }

  it('names the bracket that is not closed', () => {
    for (const bracket of ['[', '{']) {
      const found = parseYaml(new SourceText('a.yaml', `a: ${bracket}\nb: 1\n`)).problems;
      expect(found[0]!.message).to.deep.equal(yamlMessages.unclosedBracket({ bracket }));
    }
  });

  it('never throws, and reads back what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), (value) => {
        const { problems: found, value: read } = parseYaml(new SourceText('a.yaml', JSON.stringify(value)));
        expect(found).to.deep.equal([]);
        expect(JSON.stringify(read)).to.equal(JSON.stringify(value));
      }),
      { numRuns: 200, seed: 7 },
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'a:- \n\t"\'[]{}&*!|>%#?,1~'), { maxLength: 40 }), (parts) => {
        const { problems: found, value } = parseYaml(new SourceText('a.yaml', parts.join('')));
        expect(found.length > 0 ? value : undefined).to.equal(undefined);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});
