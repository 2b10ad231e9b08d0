import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatGitlab } from '../../../src/findings/reporters/gitlab.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { gold } from './gold.js';
import { cleanReport, reportOf, sampleContext, sampleReport } from './sample-report.js';

const schema = path.join(packageRoot(), 'test/findings/reporters/gitlab-code-quality.schema.json');
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));

describe('the GitLab reporter', () => {
  it('writes an issue a finding', () => {
    expect(formatGitlab(sampleReport, sampleContext)).to.equal(gold('gitlab'));
    expect(formatGitlab(cleanReport, sampleContext)).to.equal('[]');
  });

  it('has what GitLab documents, whatever the words hold', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, (message) => {
        const issues = JSON.parse(formatGitlab(reportOf(message), sampleContext));
        expect(validate(issues), JSON.stringify(validate.errors)).to.equal(true);
      }),
      { numRuns: 200, seed: 3 },
    );
    expect(validate(JSON.parse(formatGitlab(sampleReport, sampleContext)))).to.equal(true);
    expect(validate([{ description: 'x' }])).to.equal(false);
  });

  it('gives a path from the root of the repository', () => {
    const [issue] = JSON.parse(formatGitlab(reportOf('x'), { ...sampleContext, folder: 'infra' }));
    expect(issue.location.path).to.equal('infra/main.tf');
  });
});
