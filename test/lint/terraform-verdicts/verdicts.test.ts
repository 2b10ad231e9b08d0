import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lintTemplate } from '../../../src/lint/lint-template.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { readTemplateText } from '../../../src/template/read-template.js';
import { VERDICT_CASES } from './cases.js';
import { KNOWN_GAPS, REFUSED_LATER } from './exceptions.js';

/** The first error of `terraform validate` 1.5.7, empty where there is none; `renew.ts` records them. */
const verdicts = JSON.parse(
  readFileSync(path.join(packageRoot(), 'test/fixtures/terraform-verdicts.json'), 'utf8'),
) as Record<string, string>;

function errorsIn(text: string): string[] {
  return lintTemplate(readTemplateText(text, 'main.tf'))
    .filter(({ severity }) => severity === 'error')
    .map(({ message, rule }) => `${rule}: ${message}`);
}

describe('what Terraform says', () => {
  it('was recorded of every case', () => {
    expect(Object.keys(verdicts)).to.deep.equal([...VERDICT_CASES.keys()]);
  });

  it('is an error here, too, at one place', () => {
    const missed: string[] = [];
    const repeated: string[] = [];
    for (const [name, text] of VERDICT_CASES) {
      if (verdicts[name] === '') continue;
      const errors = errorsIn(text);
      if (errors.length === 0) missed.push(name);
      if (errors.length > 1) repeated.push(name);
    }

    expect(missed).to.deep.equal(KNOWN_GAPS);
    expect(repeated).to.have.length.below(3);
  });

  it('is no error here where it accepts it, and will when it knows the values', () => {
    const alarms = [...VERDICT_CASES].filter(
      ([name, text]) => verdicts[name] === '' && errorsIn(text).length > 0,
    );
    expect(alarms.map(([name]) => name)).to.deep.equal(REFUSED_LATER);
  });
});
