import { expect } from 'chai';
import { FORBIDDEN_FUNCTIONS } from '../../../src/lint/functions/forbidden-functions.js';
import { templateForbiddenFunction } from '../../../src/lint/rules/template/forbidden-function.js';
import { lintFiles } from '../lint-files.js';

describe('the list of forbidden functions', () => {
  it('is the page’s: 15', () => {
    expect([...FORBIDDEN_FUNCTIONS]).to.deep.equal([
      'abspath',
      'basename',
      'dirname',
      'file',
      'filebase64',
      'filebase64sha256',
      'filebase64sha512',
      'fileexists',
      'fileset',
      'filemd5',
      'filesha1',
      'filesha256',
      'filesha512',
      'pathexpand',
      'templatefile',
    ]);
  });

  it('is looked for word by word', async () => {
    const text = FORBIDDEN_FUNCTIONS.map((name) => `  ${name}_ = ${name}("x")`).join('\n');
    const found = await lintFiles(`locals {\n${text}\n}\n`, [templateForbiddenFunction]);
    expect(found.map(({ marked }) => marked)).to.deep.equal([...FORBIDDEN_FUNCTIONS]);
  });
});
