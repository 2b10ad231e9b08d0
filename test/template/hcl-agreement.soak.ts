import { expect } from 'chai';
import fc from 'fast-check';
import { damagedHcl, validHcl } from './hcl-texts.js';
import { hcl2json, mistakesIn, ours } from './hcl2json.js';

describe('HCL: agreement with HashiCorp’s parser on many files', () => {
  it('reads 5,000 generated files to the same values', async function () {
    this.timeout(600_000);
    await fc.assert(
      fc.asyncProperty(validHcl, async (text) => {
        const wanted = await hcl2json(text);
        if (wanted === 'unshown') expect(mistakesIn(text)).to.deep.equal([]);
        else expect(ours(text)).to.deep.equal(wanted);
      }),
      { numRuns: 5000 },
    );
  });

  it('refuses 5,000 damaged files exactly where they are refused there', async function () {
    this.timeout(600_000);
    await fc.assert(
      fc.asyncProperty(damagedHcl, async (text) => {
        expect(mistakesIn(text).length > 0).to.equal((await hcl2json(text)) === 'refused');
      }),
      { numRuns: 5000 },
    );
  });
});
