import { expect } from 'chai';
import { templateRules } from '../../../src/lint/rules.generated.js';
import { lintFiles } from '../../lint/lint-files.js';

describe('the Chinese of what the rules find in their bad examples', () => {
  for (const { examples, id } of templateRules) {
    if (!examples) continue;
    // lintFiles expects the Chinese of each finding.
    it(`is there for every finding in the example of ${id}`, async () => {
      expect(await lintFiles(examples.bad, undefined)).to.not.deep.equal([]);
    });
  }
});
