import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { packageRules } from '../../src/asset/rules.generated.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { checkExample, type Example, GOOD } from './check-example.js';
import { RULE_CASES } from './rule-cases.js';

describe('each rule of packages', () => {
  const temporaryFolder = temporaryFolders();

  it('has a bad and a good case', () => {
    expect(Object.keys(RULE_CASES).map((rule) => `asset/${rule}`)).to.deep.equal(
      packageRules.map(({ id }) => id),
    );
    for (const [rule, { good }] of Object.entries(RULE_CASES)) expect(good, rule).to.not.be.empty;
  });

  for (const [rule, { alone, bad, good }] of Object.entries(RULE_CASES)) {
    /** How often the rule finds something. */
    const found = async ({ tree, ...example }: Example): Promise<string[]> => {
      const all = await checkExample(await temporaryFolder(), {
        ...example,
        tree: alone ? tree : { ...GOOD, ...tree },
      });
      return all.filter((one) => one.startsWith(`asset/${rule} `));
    };

    it(`${rule} finds what is bad`, async function () {
      if (rule === 'script-syntax' && spawnSync('bash', ['--version']).status !== 0) this.skip();
      expect(await found(bad)).to.have.length(1);
    });
    for (const [what, example] of Object.entries(good)) {
      it(`${rule} takes ${what}`, async () => {
        expect(await found(example)).to.deep.equal([]);
      });
    }
  }
});
