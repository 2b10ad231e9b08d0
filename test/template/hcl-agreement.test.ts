import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { damagedHcl, validHcl } from './hcl-texts.js';
import { hcl2json, mistakesIn, operatorShape, ours } from './hcl2json.js';
import { shapeOf } from './shape.js';

const fixtures = path.join(packageRoot(), 'test/template/fixtures/valid-hcl');

describe('HCL: agreement with HashiCorp’s parser', () => {
  for (const name of readdirSync(fixtures).sort()) {
    it(`reads ${name} to the same values`, async () => {
      const text = readFileSync(path.join(fixtures, name), 'utf8');
      expect(ours(text)).to.deep.equal(await hcl2json(text));
    });
  }

  it('reads generated files to the same values', async () => {
    await fc.assert(
      fc.asyncProperty(validHcl, async (text) => {
        const wanted = await hcl2json(text);
        if (wanted === 'unshown') expect(mistakesIn(text)).to.deep.equal([]);
        else expect(ours(text)).to.deep.equal(wanted);
      }),
      { numRuns: 250, seed: 20 },
    );
  });

  it('groups operators in the same way', async () => {
    const name = fc.constantFrom('a', 'b', '!c', '-d', '(e || f)', '(g - h)');
    const operator = fc.constantFrom(
      '+',
      '-',
      '*',
      '/',
      '%',
      '==',
      '!=',
      '<',
      '<=',
      '>',
      '>=',
      '&&',
      '||',
      '? x :',
    );
    const row = fc
      .tuple(name, fc.array(fc.tuple(operator, name), { maxLength: 8 }))
      .map(([first, rest]) => [first, ...rest.flat()].join(' '));
    await fc.assert(
      fc.asyncProperty(row, async (text) => {
        expect(shapeOf(text)).to.equal(await operatorShape(text));
      }),
      { numRuns: 300, seed: 23 },
    );
  });

  it('refuses damaged files exactly where they are refused there', async () => {
    await fc.assert(
      fc.asyncProperty(damagedHcl, async (text) => {
        expect(mistakesIn(text).length > 0).to.equal((await hcl2json(text)) === 'refused');
      }),
      { numRuns: 250, seed: 21 },
    );
  });
});
