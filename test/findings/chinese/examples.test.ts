import { expect } from 'chai';
import { translateFinding } from '../../../src/findings/chinese/translate.js';
import type { Finding } from '../../../src/findings/finding.js';
import { templateRules } from '../../../src/lint/rules.generated.js';
import { lintFiles } from '../../lint/lint-files.js';

describe('the Chinese of what the rules find in their bad examples', () => {
  for (const { examples, id } of templateRules) {
    if (!examples) continue;
    it(`translates every finding in the example of ${id}`, async () => {
      const untranslated = (await lintFiles(examples.bad, undefined)).flatMap(({ message, rule }) => {
        const translated = translateFinding({ message, rule } as Finding).message;
        return /\p{Script=Han}/u.test(translated) ? [] : [`${rule}: ${message}`];
      });
      expect(untranslated).to.deep.equal([]);
    });
  }
});
