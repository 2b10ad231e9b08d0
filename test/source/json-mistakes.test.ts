import { expect } from 'chai';
import fc from 'fast-check';
import { getNodeValue } from 'jsonc-parser';
import { readJson } from '../../src/syntax/json/json-document.js';
import { SourceText } from '../../src/syntax/source-text.js';
import { expectBothLanguages } from '../i18n/expect-both-languages.js';

interface Mistaken {
  what: string;
  text: string;
  /** Line, column, code, and the text that is marked; nothing is marked where something is missing. */
  found: string[];
  /** What is read all the same, with null for what could not be read. */
  reads: string;
}

const TABLE: Mistaken[] = [
  {
    what: 'no comma between lines',
    text: '{\n  "a": 1\n  "b": 2\n}',
    found: ['2:9 missing-comma'],
    reads: '{"a":1,"b":2}',
  },
  {
    what: 'no comma on a line',
    text: '{"a": 1 "b": 2}',
    found: ['1:8 missing-comma'],
    reads: '{"a":1,"b":2}',
  },
  { what: 'no comma in an array', text: '{"a": [1 2]}', found: ['1:9 missing-comma'], reads: '{"a":[1,2]}' },
  {
    what: 'no comma between objects',
    text: '{\n  "a": [\n    {}\n    {}\n  ]\n}',
    found: ['3:7 missing-comma'],
    reads: '{"a":[{},{}]}',
  },
  { what: 'a comma before }', text: '{"a": 1,}', found: ['1:8 trailing-comma ,'], reads: '{"a":1}' },
  { what: 'a comma before ]', text: '{"a": [1,\n]}', found: ['1:9 trailing-comma ,'], reads: '{"a":[1]}' },
  {
    what: 'two commas',
    text: '{"a": 1,, "b": 2}',
    found: ['1:9 unexpected-comma ,'],
    reads: '{"a":1,"b":2}',
  },
  { what: 'a comma first', text: '{,"a": 1}', found: ['1:2 unexpected-comma ,'], reads: '{"a":1}' },
  {
    what: 'an object without }',
    text: '{\n  "a": {\n    "b": 1\n  ,\n  "c": 2\n}',
    found: ['2:8 unclosed-brace {'],
    reads: '{"a":{"b":1},"c":2}',
  },
  {
    what: 'an object without }, a comma behind its last line',
    text: '{\n  "a": {\n    "b": 1,\n  "c": 2\n}',
    found: ['2:8 unclosed-brace {'],
    reads: '{"a":{"b":1},"c":2}',
  },
  {
    what: 'a list of texts without [',
    text: '{\n  "a":\n    "b",\n    "c",\n    "d"\n  ],\n  "e": 4\n}',
    found: ['3:5 missing-bracket'],
    reads: '{"a":["b","c","d"],"e":4}',
  },
  {
    what: 'a list of objects without [',
    text: '{\n  "a":\n    { "b": 1 },\n    { "b": 2 },\n    { "b": 3 }\n  ],\n  "c": 4\n}',
    found: ['3:5 missing-bracket'],
    reads: '{"a":[{"b":1},{"b":2},{"b":3}],"c":4}',
  },
  {
    what: 'no quote, and what is no JSON behind it',
    text: '{\n  "a: "${x ? 1 : y}",\n  "b": 1\n}',
    found: ['2:3 unclosed-quote "'],
    reads: '{"a: ":null,"//":null,"b":1}',
  },
  { what: 'the whole without }', text: '{\n  "a": 1', found: ['1:1 unclosed-brace {'], reads: '{"a":1}' },
  {
    what: 'an array without ]',
    text: '{\n  "a": [1, 2,\n  "c": 2\n}',
    found: ['2:8 unclosed-bracket ['],
    reads: '{"a":[1,2],"c":2}',
  },
  {
    what: 'an array over lines without ]',
    text: '{\n  "a": [\n    1\n  ,\n  "c": 2\n}',
    found: ['2:8 unclosed-bracket ['],
    reads: '{"a":[1],"c":2}',
  },
  {
    what: 'an array without ] at the end',
    text: '{\n  "a": [1, 2\n}',
    found: ['2:8 unclosed-bracket ['],
    reads: '{"a":[1,2]}',
  },
  { what: 'a } too many', text: '{"a": 1}}', found: ['1:9 unexpected-closer }'], reads: '{"a":1}' },
  {
    what: 'a } too many on its own line',
    text: '{\n  "a": 1\n  }\n}',
    found: ['3:3 unexpected-closer }'],
    reads: '{"a":1}',
  },
  {
    what: 'a ] too many',
    text: '{\n  "a": [1]]\n}',
    found: ['2:11 unexpected-closer ]'],
    reads: '{"a":[1]}',
  },
  { what: '} instead of ]', text: '{"a": [1}}', found: ['1:9 wrong-closer }'], reads: '{"a":[1]}' },
  {
    what: '} instead of ] on its own line',
    text: '{\n  "a": [\n    1\n  }\n}',
    found: ['4:3 wrong-closer }'],
    reads: '{"a":[1]}',
  },
  {
    what: 'an object without {',
    text: '{\n  "a":\n    "b": 1\n  },\n  "c": 2\n}',
    found: ['2:7 missing-brace'],
    reads: '{"a":"b"}',
  },
  {
    what: 'a value without its closing quote',
    text: '{\n  "a": "x,\n  "b": 2\n}',
    found: ['2:8 unclosed-quote "'],
    reads: '{"a":null,"b":2}',
  },
  {
    what: 'a name without its closing quote',
    text: '{\n  "a: 1,\n  "b": 2\n}',
    found: ['2:3 unclosed-quote "'],
    reads: '{"//":null,"b":2}',
  },
  {
    what: 'a value without its opening quote',
    text: '{\n  "a": x",\n  "b": 2\n}',
    found: ['2:8 unclosed-quote x'],
    reads: '{"a":null,"//":null,"b":2}',
  },
  {
    what: 'a name without its opening quote',
    text: '{\n  a": "x",\n  "b": 2\n}',
    found: ['2:3 unclosed-quote a'],
    reads: '{"a":": ","x":null,"b":2}',
  },
  {
    what: 'a string in an array without its closing quote',
    text: '{\n  "a": ["x", "y],\n  "b": 2\n}',
    found: ['2:14 unclosed-quote "'],
    reads: '{"a":["x",null],"b":2}',
  },
  {
    what: 'a name without its closing quote before a colon',
    text: '{"name: "x"}',
    found: ['1:2 unclosed-quote "'],
    reads: '{"name: ":null,"//":null}',
  },
  { what: 'no colon before a number', text: '{"a" 1}', found: ['1:5 missing-colon'], reads: '{"a":1}' },
  { what: 'no colon before a string', text: '{"a" "b"}', found: ['1:5 missing-colon'], reads: '{"a":"b"}' },
  { what: '= for a colon', text: '{"a" = 1}', found: ['1:6 equals-instead-of-colon ='], reads: '{"a":1}' },
  { what: 'no value', text: '{"a": }', found: ['1:6 missing-value'], reads: '{"a":null}' },
  {
    what: 'no value before a comma',
    text: '{"a": ,\n "b": 1}',
    found: ['1:6 missing-value'],
    reads: '{"a":null,"b":1}',
  },
  { what: 'a name alone', text: '{"a"}', found: ['1:5 missing-value'], reads: '{"a":null}' },
  {
    what: 'a name alone before another',
    text: '{"a", "b": 1}',
    found: ['1:5 missing-value'],
    reads: '{"a":null,"b":1}',
  },
  {
    what: 'single quotes',
    text: "{'a': 'b'}",
    found: ["1:2 wrong-quotes 'a'", "1:7 wrong-quotes 'b'"],
    reads: '{"a":"b"}',
  },
  { what: 'typographic quotes', text: '{“a”: 1}', found: ['1:2 wrong-quotes “a”'], reads: '{"a":1}' },
  {
    what: 'full-width punctuation',
    text: '{"a"：1，"b": 2}',
    found: ['1:5 illegal-character ：', '1:7 illegal-character ，'],
    reads: '{"a":1,"b":2}',
  },
  { what: 'a name without quotes', text: '{a: 1}', found: ['1:2 unquoted-name a'], reads: '{"a":1}' },
  { what: 'text without quotes', text: '{"a": abc}', found: ['1:7 unquoted-text abc'], reads: '{"a":null}' },
  { what: 'True', text: '{"a": True}', found: ['1:7 unquoted-text True'], reads: '{"a":null}' },
  {
    what: 'None and NaN',
    text: '{"a": None, "b": NaN}',
    found: ['1:7 unquoted-text None', '1:18 unquoted-text NaN'],
    reads: '{"a":null,"b":null}',
  },
  { what: 'a leading zero', text: '{"a": 01}', found: ['1:7 bad-number 01'], reads: '{"a":null}' },
  { what: 'a leading dot', text: '{"a": .5}', found: ['1:7 bad-number .5'], reads: '{"a":null}' },
  { what: 'a hexadecimal number', text: '{"a": 0x1}', found: ['1:7 bad-number 0x1'], reads: '{"a":null}' },
  { what: 'a plus sign', text: '{"a": +1}', found: ['1:7 bad-number +1'], reads: '{"a":null}' },
  {
    what: 'comments',
    text: '{\n  // c\n  "a": 1 /* d */\n}',
    found: ['2:3 comment // c', '3:10 comment /* d */'],
    reads: '{"a":1}',
  },
  { what: 'a shell comment', text: '{\n  # c\n  "a": 1\n}', found: ['2:3 comment # c'], reads: '{"a":1}' },
  {
    what: 'a backslash',
    text: '{"a": "C:\\path"}',
    found: ['1:10 bad-escape \\p'],
    reads: '{"a":"C:\\\\path"}',
  },
  {
    what: 'a tab in a string',
    text: '{"a": "x\ty"}',
    found: ['1:9 control-character ⇥'],
    reads: '{"a":"x y"}',
  },
  {
    what: 'a string over two lines',
    text: '{"a": "x\ny"}',
    found: ['1:7 multi-line-string "x⏎y"'],
    reads: '{"a":null}',
  },
  {
    what: 'a word behind the end',
    text: '{"a": 1} foo',
    found: ['1:10 unexpected-text foo'],
    reads: '{"a":1}',
  },
  { what: 'two documents', text: '{"a": 1}\n{"b": 2}', found: ['2:1 unexpected-text {'], reads: '{"a":1}' },
  { what: 'nothing', text: '', found: ['1:1 empty'], reads: '{}' },
  { what: 'nothing but blanks', text: '  \n', found: ['1:1 empty'], reads: '{}' },
  { what: 'a sentence', text: 'hello world', found: ['1:1 unquoted-text hello'], reads: 'null' },
  {
    what: 'three mistakes',
    text: '{\n  "a": 1\n  "b": 2,\n  "c": [1 2],\n}',
    found: ['2:9 missing-comma', '4:10 missing-comma', '4:13 trailing-comma ,'],
    reads: '{"a":1,"b":2,"c":[1,2]}',
  },
  { what: 'a number as a name', text: '{1: 2}', found: ['1:2 unquoted-name 1'], reads: '{"1":2}' },
  { what: 'null as a name', text: '{null: 2}', found: ['1:2 unquoted-name null'], reads: '{"null":2}' },
  {
    what: 'an object instead of a name',
    text: '{{"a": 1}}',
    found: ['1:2 unexpected-text {'],
    reads: '{"//":{"a":1}}',
  },
  {
    what: 'an array instead of a name',
    text: '{"a": 1, [2]}',
    found: ['1:10 unexpected-text ['],
    reads: '{"a":1,"//":[2]}',
  },
];

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const pieces = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  'x',
  '1',
  '//',
  '/*',
  '\\',
  "'",
  '=',
  '“',
  '，',
  '\t',
  'null',
];
const damaged = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.constantFrom(0, 2),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        fc.constantFrom(...pieces),
        fc.nat(3),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([json, indent, damages]) => {
    let text = JSON.stringify(JSON.parse(json), null, indent);
    for (const [where, cut, piece, length] of damages) {
      const at = Math.floor(where * text.length);
      text = text.slice(0, at) + (cut ? text.slice(at + length + 1) : piece + text.slice(at));
    }

    return text;
  });

describe('JSON: mistakes', () => {
  for (const { found, reads, text, what } of TABLE)
    it(`${what}: ${found.map((one) => one.split(' ')[1]).join(', ')}`, () => {
      const source = new SourceText('main.tf.json', text);
      const { mistakes, root } = readJson(text);
      const shown = mistakes.map(({ code, span }) => {
        const { column, line } = source.positionAt(span.start);
        const marked = text.slice(span.start, span.end).replaceAll('\n', '⏎').replaceAll('\t', '⇥');
        return `${line}:${column} ${code} ${marked}`.trim();
      });
      expect({ found: shown, reads: JSON.stringify(root && getNodeValue(root)) }).to.deep.equal({
        found,
        reads,
      });
      for (const { message } of mistakes) expectBothLanguages(message);
    });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { mistakes, root } = readJson(text);
        expect(mistakes.length === 0).to.equal(isJson(text));
        if (mistakes.length === 0) expect(getNodeValue(root!)).to.deep.equal(JSON.parse(text));
        for (const { span } of mistakes) expect(span.end).to.be.within(span.start, text.length);
      }),
      { numRuns: 1000, seed: 30 },
    );
  });

  it('is not brought down by ten thousand brackets', () => {
    for (const text of ['['.repeat(10_000), '{"a":'.repeat(10_000), `${'['.repeat(9999)}${']'.repeat(9999)}`])
      expect(readJson(text).mistakes.map((mistake) => mistake.code)).to.deep.equal(['too-deep']);
  });

  for (const piece of ['{"a: 1\n', '"', ',', '}', "'", '@ ', '"a" '])
    it(`many times ${JSON.stringify(piece)}`, () => {
      expect(readJson(piece.repeat(5000)).mistakes).to.not.be.empty;
    });
});
