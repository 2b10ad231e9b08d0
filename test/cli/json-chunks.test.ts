import { expect } from 'chai';
import fc from 'fast-check';
import { jsonChunks } from '../../src/cli/terminal/json-chunks.js';

describe('JSON in pieces', () => {
  it('is what JSON.stringify makes of it, in pieces that are never much longer than 64 KB', () => {
    const entries = Array.from({ length: 5000 }, (_, index) => ({
      name: `a\n${index}`,
      size: undefined,
      in: [1],
    }));
    const value = { archive: { file: 'a', gone: undefined, entries }, findings: [], date: new Date(0) };
    const pieces = [...jsonChunks(value)];
    expect(pieces.join('')).to.equal(`${JSON.stringify(value, null, 2)}\n`);
    expect(Math.max(...pieces.map(({ length }) => length))).to.be.lessThan(70_000);
  });

  it('is that for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect([...jsonChunks(value)].join('')).to.equal(`${JSON.stringify(value, null, 2)}\n`);
      }),
      { numRuns: 200 },
    );
  });
});
